import { beforeAll, describe, expect, it } from "vitest";
import { badBytes } from "./bad-bytes.ts";
import { folderWith, type Program, program } from "./binary.ts";

/** Every threat at every site. */
function region(sites: number, threats: number): string {
  const at = Array.from({ length: sites }, (_, i) => `s${i}`);
  const attack = { at, attacks: "2 per year", per_attack: { killed: 5, spread: "none" }, concentration: 1 };
  return `relocate: 1
title: A region
start: 2013-03-16
horizon: 1 year
sites:
${at.map((id) => `  ${id}: { people: 10 }\n`).join("")}
threats:
${Array.from({ length: threats }, (_, i) => `  t${i}: ${JSON.stringify(attack)}\n`).join("")}
baseline: stay
options: { stay: { title: Stay } }
`;
}

let relocate: Program["relocate"];
let cwd: string;
beforeAll(async () => {
  ({ relocate } = await program());
  cwd = folderWith({
    "region.yaml": region(1000, 225),
    "rules.yaml": badBytes["moves-beyond-memory.yaml"] as string,
  });
});

describe.each([
  ["region.yaml", "threats", "its threats at 225,000 places"],
  ["rules.yaml", "options.adapt", "the 423,800 moves of adapt"],
])("%s, more than the engine has memory for,", (file, path, said) => {
  const words = (command: string) => [command, file, "--max-size", "2M", "--json"];

  it("is an error where it has most, the same for check and plan", async () => {
    const checked = await relocate(words("check"), { cwd });
    const [finding, ...others] = JSON.parse(checked.out).diagnostics;
    expect([checked.code, others]).toEqual([1, []]);
    expect(finding).toMatchObject({ code: "beyond-memory", severity: "error", file, path: path.split(".") });
    expect(finding.message).toContain(said);
    expect(finding.hint).toMatch(/gather/);
    const planned = await relocate(words("plan"), { cwd });
    expect(planned.code).toBe(1);
    expect(JSON.parse(planned.out)).toMatchObject({ status: "error", result: null, diagnostics: [finding] });
    expect(planned.err).not.toMatch(/RangeError|\n {4}at /);
  });
});
