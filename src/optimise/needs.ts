import type { Need, Option, Scenario } from "../scenario/scenario.ts";

/**
 * What a plan needs from others, read off the options people wrote: for each offer it uses, what every option with that
 * offer needs; for each site it moves people from, what else every option that moves people from there needs. Options
 * that also move people between sites are left aside, since their needs are about those moves. An option whose conditions
 * the plan is made under brings all its needs.
 */
export function needsOfPlan(
  scenario: Scenario,
  { offers, sites, under }: { offers: ReadonlySet<string>; sites: ReadonlySet<string>; under: string },
): Need[] {
  const plain = [...scenario.options.values()].filter(
    ({ moves }) => moves.length > 0 && moves.every(({ to }) => to.kind === "offer"),
  );
  const uses = (option: Option, offer: string) => option.moves.some(({ to }) => to.id === offer);
  const ofOffer = (offer: string) => inAll(plain.filter((option) => uses(option, offer)).map(({ needs }) => needs));
  const beside = (option: Option) => {
    const explained = new Set(option.moves.flatMap(({ to }) => ofOffer(to.id)).map(keyOf));
    return option.needs.filter((need) => !explained.has(keyOf(need)));
  };
  const ofSite = (site: string) =>
    inAll(plain.filter(({ moves }) => moves.some(({ from }) => from.includes(site))).map(beside));
  const own = (scenario.options.get(under) as Option).needs;
  return distinct([...own, ...[...offers].flatMap(ofOffer), ...[...sites].flatMap(ofSite)]);
}

export function keyOf({ of, what }: Pick<Need, "of" | "what">): string {
  return `${of}: ${what}`;
}

function inAll(lists: readonly (readonly Need[])[]): Need[] {
  const [first = [], ...others] = lists;
  return first.filter((need) => others.every((list) => list.some((other) => keyOf(other) === keyOf(need))));
}

function distinct(needs: readonly Need[]): Need[] {
  return needs.filter((need, i) => needs.findIndex((other) => keyOf(other) === keyOf(need)) === i);
}
