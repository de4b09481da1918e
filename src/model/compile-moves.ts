import type { Move, MovePeople, Offer, Scenario } from "../scenario/scenario.ts";
import { cohortIds } from "./compile-sites.ts";
import { type MoveTable, NONE, PEOPLE_ALL, PEOPLE_COUNT, PEOPLE_SHARE } from "./programme.ts";
import type { Resolver } from "./resolver.ts";

const PEOPLE_KINDS: Record<MovePeople["kind"], number> = { all: PEOPLE_ALL, count: PEOPLE_COUNT, share: PEOPLE_SHARE };

/** The moves of an option, phase by phase: as written, then those that empty the transit facilities filled in any phase. */
export function compileMoves(scenario: Scenario, phases: readonly (readonly Move[])[], resolve: Resolver): MoveTable {
  const parts = phases.map((written) => withOnward(scenario, written, phases));
  const moves = parts.flatMap((part) => part.moves);
  const phaseStart = startsOf(parts.map((part) => part.moves));
  const siteIds = [...scenario.sites.keys()];
  const offerIds = [...scenario.offers.keys()];
  const offerOf = (move: Move) => (move.to.kind === "offer" ? (scenario.offers.get(move.to.id) as Offer) : null);
  const used = new Set(moves.map((move) => offerOf(move)?.id));
  return {
    count: moves.length,
    phaseStart,
    phaseUses: Uint8Array.from(parts.flatMap(({ uses }) => offerIds.map((id) => (uses.has(id) ? 1 : 0)))),
    startsWithPhase: Uint8Array.from(moves, ({ start }) => (start?.kind === "time" && start.since === "turn" ? 1 : 0)),
    sourceStart: startsOf(moves.map((move) => move.from)),
    source: Int32Array.from(moves.flatMap((move) => move.from.map((site) => siteIds.indexOf(site)))),
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
    after: Int32Array.from(
      parts.flatMap((part, phase) => part.moves.map((move) => followed(part.moves, move, phaseStart[phase]))),
    ),
    pace: Int32Array.from(moves, (move) => resolve.quantity(move.pace)),
    convoy: Int32Array.from(moves, (move) => resolve.quantity(move.convoy)),
    eligible: Uint8Array.from(moves.flatMap((move) => eligibility(scenario, move, offerOf(move)))),
    usesOffer: Uint8Array.from(offerIds, (id) => (used.has(id) ? 1 : 0)),
    conditional: moves.some((move) => move.start?.kind === "after" || waitsForOther(offerOf(move))),
    offersUsed: Int32Array.from(offerIds.flatMap((id, offer) => (used.has(id) ? [offer] : []))),
  };
}

function waitsForOther(offer: Offer | null): boolean {
  return offer !== null && (offer.onlyAfter !== null || offer.onlyIf?.state === "full");
}

/** Where each list begins in all of them together, and the end of the last. */
function startsOf(lists: readonly (readonly unknown[])[]): Int32Array {
  const starts = [0];
  for (const list of lists) starts.push(starts[starts.length - 1] + list.length);
  return Int32Array.from(starts);
}

interface Phase {
  readonly moves: readonly Move[];
  /** Offers that the phase itself takes up. */
  readonly uses: ReadonlySet<string>;
}

/**
 * People in a transit facility go on through the `onward` offers of whatever filled it, facility by facility: in a
 * phase also those who came there, or set out, in one before.
 */
function withOnward(scenario: Scenario, written: readonly Move[], phases: readonly (readonly Move[])[]): Phase {
  const own = onwardMoves(scenario, written, written);
  const others = onwardMoves(scenario, [...written, ...own], phases.flat());
  const uses = [...written, ...own].flatMap(({ to }) => (to.kind === "offer" ? [to.id] : []));
  return { moves: [...written, ...own, ...others], uses: new Set(uses) };
}

function onwardMoves(scenario: Scenario, written: readonly Move[], filling: readonly Move[]): Move[] {
  const moves: Move[] = [];
  const known = new Set(written.flatMap((move) => move.from.map((site) => `${site}>${move.to.id}`)));
  const pending = filling
    .filter((move) => move.to.kind === "offer")
    .map((move) => scenario.offers.get(move.to.id) as Offer);
  for (const offer of pending) {
    for (const id of offer.onward) {
      const key = `${offer.to}>${id}`;
      if (offer.to === null || known.has(key)) continue;
      known.add(key);
      moves.push({ ...ONWARD, from: [offer.to], to: { kind: "offer", id } });
      pending.push(scenario.offers.get(id) as Offer);
    }
  }
  return moves;
}

const ONWARD = { id: null, people: { kind: "all" }, cohort: null, start: null, pace: null, convoy: null } as const;

function followed(moves: readonly Move[], { start }: Move, first: number): number {
  return start?.kind === "after" ? first + moves.findIndex((other) => other.id === start.move) : NONE;
}

function eligibility(scenario: Scenario, move: Move, offer: Offer | null): number[] {
  const open = (cohort: string) => offer === null || offer.cohorts.length === 0 || offer.cohorts.includes(cohort);
  return cohortIds(scenario).map((cohort) =>
    (move.cohort === null || move.cohort === cohort) && open(cohort) ? 1 : 0,
  );
}
