import { closure } from "../rules/closure.ts";
import type { Offer, Option, Scenario } from "../scenario.ts";
import { moveListsOf, type MoveList, optionsReached } from "../turns.ts";

/** The moves that the engine carries out for an option. */
export interface OptionMoves {
  readonly option: string;
  readonly count: number;
  /** Whether one of them, by an offer, leads to a site. */
  readonly travelling: boolean;
}

/** What of a list of moves decides how many the engine makes of it. */
interface Listed {
  readonly count: number;
  readonly offers: ReadonlySet<string>;
  /** Ways out of transit facilities that are written in it, as `facility>offer`. */
  readonly written: ReadonlySet<string>;
}

/**
 * The moves of each option and of those its rules lead to. In every list of moves stand those written in it, and beside
 * them the ways on from the transit facilities that any list fills, but for those written in it.
 */
export function countMoves(scenario: Scenario): OptionMoves[] {
  const { options, offers } = scenario;
  const facilities = new Set(
    [...offers.values()].flatMap(({ to, onward }) => (to === null || !onward.length ? [] : [to])),
  );
  const listed = new Map([...options.values()].map((option) => [option.id, listsOf(option, facilities)]));
  return [...options.values()].map((option) => {
    const lists = optionsReached(options, option).flatMap(({ id }) => listed.get(id) as Listed[]);
    const used = closure(new Set(lists.flatMap((list) => [...list.offers])), (id) => onwardOf(offers, id));
    const ways = new Set(
      [...used].flatMap((id) => onwardOf(offers, id).map((next) => `${offers.get(id)?.to}>${next}`)),
    );
    return {
      option: option.id,
      count: lists.reduce((sum, { count, written }) => sum + count + missing(ways, written), 0),
      travelling: [...used].some((id) => (offers.get(id)?.to ?? null) !== null),
    };
  });
}

function listsOf(option: Option, facilities: ReadonlySet<string>): Listed[] {
  return moveListsOf(option).map(({ moves }: MoveList) => ({
    count: moves.length,
    offers: new Set(moves.flatMap(({ to }) => (to.kind === "offer" ? [to.id] : []))),
    written: new Set(
      moves.flatMap(({ from, to }) => from.filter((site) => facilities.has(site)).map((site) => `${site}>${to.id}`)),
    ),
  }));
}

function onwardOf(offers: ReadonlyMap<string, Offer>, id: string): readonly string[] {
  const offer = offers.get(id);
  return offer === undefined || offer.to === null ? [] : offer.onward;
}

function missing(ways: ReadonlySet<string>, written: ReadonlySet<string>): number {
  let count = ways.size;
  for (const way of written) if (ways.has(way)) count--;
  return count;
}
