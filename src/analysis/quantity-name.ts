import type { Scenario } from "../scenario/scenario.ts";

/**
 * A quantity in words: what it belongs to by its name, and which of its figures it is, such as
 * `Albania: places` for `offers.albania.places`. The last words of the path where nothing has a name.
 */
export function quantityName(scenario: Scenario, path: string): string {
  const [kind, id, ...rest] = path.split(".");
  switch (kind) {
    case "assumptions":
      return spaced(id);
    case "threats":
      return `${scenario.threats.get(id)?.name ?? id}: ${ofThreat(rest)}`;
    case "offers":
      return `${scenario.offers.get(id)?.name ?? id}: ${spaced(rest.join(" "))}`;
    case "cohorts":
      return `${scenario.cohorts.get(id)?.name ?? id}: ${spaced(rest.join(" "))}`;
    case "sites":
      return `${scenario.sites.get(id)?.name ?? id}: ${spaced(rest.join(" "))}`;
    case "payers":
      return `${scenario.payers.get(id)?.name ?? id}: ${spaced(rest.join(" "))}`;
    case "costs":
      return `${scenario.costs[Number(id)]?.item ?? id}: ${spaced(rest.join(" "))}`;
    case "options":
      return `${scenario.options.get(id)?.title ?? id}: ${ofOption(scenario, id, rest)}`;
    default:
      return spaced(path);
  }
}

/** `per_attack.killed` as one says it. */
function ofThreat([part, ...rest]: readonly string[]): string {
  return part === "per_attack" ? `${spaced(rest.join(" "))} per attack` : spaced([part, ...rest].join(" "));
}

function ofOption(scenario: Scenario, id: string, [part, ...rest]: readonly string[]): string {
  if (part === "set") {
    const times = rest.at(-1) === "times";
    const changed = quantityName(scenario, (times ? rest.slice(0, -1) : rest).join("."));
    return times ? `${changed}, times` : changed;
  }
  if (part === "needs") {
    const need = scenario.options.get(id)?.needs[Number(rest[0])];
    return need === undefined ? spaced(rest.join(" ")) : `${need.of}, ${need.what}`;
  }
  return spaced([part, ...rest].join(" "));
}

function spaced(words: string): string {
  return words.replaceAll(/[_.-]/g, " ");
}
