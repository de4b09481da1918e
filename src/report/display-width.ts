import Table from "cli-table3";

/** Terminal cells a line takes (wide characters two, combining ones none), as cli-table3 measures it. */
export function displayWidth(line: string): number {
  if (/^[ -~]*$/.test(line)) return line.length;
  const table = new Table({ chars: NO_BORDERS, style: PLAIN });
  table.push([line], [""]);
  return (table.toString().split("\n")[1] as string).length;
}

export const PLAIN = { head: [], border: [], "padding-left": 0, "padding-right": 0, compact: true };

export const NO_BORDERS = {
  ...{
    top: "",
    "top-mid": "",
    "top-left": "",
    "top-right": "",
    bottom: "",
    "bottom-mid": "",
    "bottom-left": "",
    "bottom-right": "",
  },
  ...{ left: "", "left-mid": "", mid: "-", "mid-mid": "  ", right: "", "right-mid": "", middle: "  " },
};
