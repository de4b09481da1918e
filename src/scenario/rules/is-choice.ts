import type { Path } from "../diagnostic.ts";

/** Whether a figure is chosen and not known: how many people a move takes and when it starts; what a rule waits for. */
export function isChoice([section, , ...path]: Path): boolean {
  if (section !== "options") return false;
  const [list, , key, , last] = path;
  if (list === "moves") return key === "people" || key === "start";
  return list === "rules" && (key === "when" || (key === "moves" && (last === "people" || last === "start")));
}
