import type { Path } from "../diagnostic.ts";
import type { Option, Scenario } from "../scenario.ts";
import { moveListsOf, optionsReached } from "../turns.ts";
import { closure } from "./closure.ts";

/** A way that an option opens from some sites: to a site, or (null) out of the model, perhaps by an offer. */
export interface Leg {
  readonly from: readonly string[];
  readonly to: string | null;
  readonly offer: string | null;
  /** Where the destination of the move that opens it stands. */
  readonly path: Path;
}

/** Where the moves of an option lead, those of its rules and of the options they turn to included. */
export interface Ways {
  readonly option: Option;
  /** The ways its moves open, those on from transit facilities included. */
  readonly legs: readonly Leg[];
  /** The sites that people come to. */
  readonly reached: ReadonlySet<string>;
  /** For each site, those from which its moves bring people. */
  readonly into: ReadonlyMap<string, readonly string[]>;
}

export function waysOf(scenario: Scenario, option: Option, populated: ReadonlySet<string>): Ways {
  const legs = legsOf(scenario, option);
  const outOf = grouped(legs.flatMap(({ from, to }) => (to === null ? [] : from.map((site) => [site, to] as const))));
  const into = grouped(legs.flatMap(({ from, to }) => (to === null ? [] : from.map((site) => [to, site] as const))));
  const beginnings = [...outOf].flatMap(([site, next]) => (populated.has(site) ? next : []));
  return { option, legs, into, reached: closure(beginnings, (site) => outOf.get(site) ?? []) };
}

function legsOf({ offers, options }: Scenario, option: Option): Leg[] {
  const lists = optionsReached(options, option).flatMap(moveListsOf);
  const legs: Leg[] = lists.flatMap(({ moves, path }) =>
    moves.map(({ from, to }, index) =>
      to.kind === "site"
        ? { from, to: to.id, offer: null, path: [...path, index, "to"] }
        : { from, to: offers.get(to.id)?.to ?? null, offer: to.id, path: [...path, index, "offer"] },
    ),
  );
  const seen = new Set<string>();
  for (const { to, offer, path } of legs) {
    for (const onward of offers.get(offer ?? "")?.onward ?? []) {
      if (to === null || seen.has(`${to} ${onward}`)) continue;
      seen.add(`${to} ${onward}`);
      legs.push({ from: [to], to: offers.get(onward)?.to ?? null, offer: onward, path });
    }
  }
  return legs;
}

function grouped(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
