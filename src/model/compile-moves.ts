import type { Move, MovePeople, Offer, Option, Scenario } from "../scenario/scenario.ts";
import { cohortIds } from "./compile-sites.ts";
import { type MoveTable, NONE, PEOPLE_ALL, PEOPLE_COUNT, PEOPLE_SHARE } from "./programme.ts";
import type { Resolver } from "./resolver.ts";

const PEOPLE_KINDS: Record<MovePeople["kind"], number> = { all: PEOPLE_ALL, count: PEOPLE_COUNT, share: PEOPLE_SHARE };

/** The moves of an option as written, then those that empty the transit facilities it fills. */
export function compileMoves(scenario: Scenario, option: Option, resolve: Resolver): MoveTable {
  const moves = [...option.moves, ...onwardMoves(scenario, option)];
  const siteIds = [...scenario.sites.keys()];
  const offerIds = [...scenario.offers.keys()];
  const offerOf = (move: Move) => (move.to.kind === "offer" ? (scenario.offers.get(move.to.id) as Offer) : null);
  const starts: number[] = [0];
  const sources = moves.flatMap((move) => {
    starts.push(starts[starts.length - 1] + move.from.length);
    return move.from.map((site) => siteIds.indexOf(site));
  });
  const used = new Set(moves.map((move) => offerOf(move)?.id));
  return {
    count: moves.length,
    sourceStart: Int32Array.from(starts),
    source: Int32Array.from(sources),
    to: Int32Array.from(moves, (move) =>
      siteIds.indexOf(move.to.kind === "site" ? move.to.id : (offerOf(move)?.to ?? "")),
    ),
    offer: Int32Array.from(moves, (move) => (move.to.kind === "offer" ? offerIds.indexOf(move.to.id) : NONE)),
    peopleKind: Uint8Array.from(moves, (move) => PEOPLE_KINDS[move.people.kind]),
    people: Int32Array.from(moves, (move) =>
      move.people.kind === "all" ? NONE : resolve.quantity(move.people.quantity),
    ),
    start: Int32Array.from(moves, (move) =>
      move.start?.kind === "time" ? resolve.quantity(move.start.quantity) : NONE,
    ),
    after: Int32Array.from(moves, (move) => followed(moves, move)),
    pace: Int32Array.from(moves, (move) => resolve.quantity(move.pace)),
    convoy: Int32Array.from(moves, (move) => resolve.quantity(move.convoy)),
    eligible: Uint8Array.from(moves.flatMap((move) => eligibility(scenario, move, offerOf(move)))),
    usesOffer: Uint8Array.from(offerIds, (id) => (used.has(id) ? 1 : 0)),
    conditional: moves.some((move) => move.start?.kind === "after" || (offerOf(move)?.onlyAfter ?? null) !== null),
    offersUsed: Int32Array.from(offerIds.flatMap((id, offer) => (used.has(id) ? [offer] : []))),
  };
}

/** People in a transit facility go on through the `onward` offers of whatever filled it, facility by facility. */
function onwardMoves(scenario: Scenario, option: Option): Move[] {
  const moves: Move[] = [];
  const written = new Set(option.moves.flatMap((move) => move.from.map((site) => `${site}>${move.to.id}`)));
  const pending = option.moves
    .filter((move) => move.to.kind === "offer")
    .map((move) => scenario.offers.get(move.to.id) as Offer);
  for (const offer of pending) {
    for (const id of offer.onward) {
      const key = `${offer.to}>${id}`;
      if (offer.to === null || written.has(key)) continue;
      written.add(key);
      moves.push({ ...ONWARD, from: [offer.to], to: { kind: "offer", id } });
      pending.push(scenario.offers.get(id) as Offer);
    }
  }
  return moves;
}

const ONWARD = { id: null, people: { kind: "all" }, cohort: null, start: null, pace: null, convoy: null } as const;

function followed(moves: readonly Move[], move: Move): number {
  const { start } = move;
  return start?.kind === "after" ? moves.findIndex((other) => other.id === start.move) : NONE;
}

function eligibility(scenario: Scenario, move: Move, offer: Offer | null): number[] {
  const open = (cohort: string) => offer === null || offer.cohorts.length === 0 || offer.cohorts.includes(cohort);
  return cohortIds(scenario).map((cohort) =>
    (move.cohort === null || move.cohort === cohort) && open(cohort) ? 1 : 0,
  );
}
