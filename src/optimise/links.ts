import type { Option, Scenario } from "../scenario/scenario.ts";

/** A road between sites that some option of the scenario uses: `move` of that option, as written. */
export interface Link {
  readonly option: string;
  readonly move: number;
  readonly from: readonly string[];
  readonly to: string;
}

/**
 * The roads that may be used under an option's conditions: those of options that set nothing elsewhere and so hold as
 * the scenario stands, and the option's own. The same road is taken once, from whoever writes it first.
 */
export function linksUnder(scenario: Scenario, under: string): Link[] {
  const links: Link[] = [];
  const known = new Set<string>();
  const own = scenario.options.get(under) as Option;
  for (const option of [own, ...scenario.options.values()]) {
    if (option !== own && option.set.length > 0) continue;
    option.moves.forEach(({ from, to }, move) => {
      const key = `${from.join(",")}>${to.id}`;
      if (to.kind !== "site" || known.has(key)) return;
      known.add(key);
      links.push({ option: option.id, move, from, to: to.id });
    });
  }
  return links;
}
