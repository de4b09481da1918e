import type { Scenario } from "../../scenario/scenario.ts";

/** Quantities that belong together: those of one threat, offer, option or site, of all of them, the costs, the needs. */
export interface Group {
  readonly name: string;
  readonly keys: readonly string[];
}

/** The groups that at least two of the keys belong to; an assumption belongs where it is used. Larger kinds come first. */
export function groupsOf(scenario: Scenario, keys: readonly string[]): Group[] {
  const members = new Map<string, Set<string>>();
  for (const key of keys)
    for (const name of usesOf(scenario, key).flatMap(groupNames))
      members.set(name, (members.get(name) ?? new Set()).add(key));
  const groups = [...members]
    .map(([name, own]) => ({ name, keys: [...own] }))
    .filter(({ keys: own }) => own.length > 1);
  const distinct = groups.filter((group, i) => !groups.slice(0, i).some((other) => alike(group, other)));
  return distinct.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The paths at which a column's draw is used. */
export function usesOf(scenario: Scenario, key: string): string[] {
  if (!key.startsWith("$")) return [key];
  const name = key.slice(1);
  return [...scenario.quantities].filter(([, quantity]) => quantity.assumption === name).map(([path]) => path);
}

function groupNames(path: string): string[] {
  const [kind, id] = path.split(".");
  if (kind === "assumptions") return [];
  if (kind === "costs") return ["costs"];
  if (/^options\.[^.]+\.needs\./.test(path)) return ["needs"];
  return [kind, `${kind}.${id}`];
}

function alike(a: Group, b: Group): boolean {
  return a.keys.length === b.keys.length && a.keys.every((key) => b.keys.includes(key));
}
