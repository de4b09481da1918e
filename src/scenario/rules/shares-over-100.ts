import type { Finding } from "../finding.ts";
import type { Move } from "../scenario.ts";
import { type MoveList, moveListsOf } from "../turns.ts";
import { likelyRange } from "./likely-range.ts";
import { finding, type Rule } from "./rule.ts";

const ROUNDING = 1e-9;

/** Moves that take more than everyone. */
export const sharesOver100: Rule = {
  code: "shares-over-100",
  explanation: `The shares that moves take from one site add up to more than 100%.
A share is of the people there when its move begins; moves that start \`after\` another one are left out of the sum, since fewer are there by
then. To take whoever is left write \`people: all\`. Of an uncertain share the low end of its 90% range counts.`,
  bad: `options:
  stay: {}
  split:
    moves:
      - { from: liberty, offer: albania, people: 60% }
      - { from: liberty, offer: albania, people: 60% }`,
  good: `options:
  stay: {}
  split:
    moves:
      - { from: liberty, offer: albania, people: 60% }
      - { from: liberty, offer: albania, people: 40% }`,
  find: ({ scenario }) => [...scenario.options.values()].flatMap((option) => moveListsOf(option).flatMap(ofList)),
};

/** Reported once for a site, at the first move that goes over, whichever cohort it is that is overdrawn. */
function ofList({ moves, path: list }: MoveList): Finding[] {
  const taken = new Map<string, Taken>();
  return moves.flatMap((move, index) => {
    const path = [...list, index, "people"];
    return move.from.flatMap((site) => {
      const before = taken.get(site) ?? { everyone: 0, cohorts: new Map(), most: 0 };
      const after = withShare(before, move);
      taken.set(site, after);
      const [was, sum] = [sumOf(before), sumOf(after)];
      return sum > 1 + ROUNDING && was <= 1 + ROUNDING ? [finding("shares-over-100", { site, sum }, { path })] : [];
    });
  });
}

/** The shares taken from one site: of everyone, of each cohort besides, and the most of any cohort. */
interface Taken {
  readonly everyone: number;
  readonly cohorts: Map<string, number>;
  readonly most: number;
}

function sumOf({ everyone, most }: Taken): number {
  return everyone + most;
}

function withShare(taken: Taken, move: Move): Taken {
  const share = shareOf(move);
  if (move.cohort === null) return { ...taken, everyone: taken.everyone + share };
  const ofCohort = (taken.cohorts.get(move.cohort) ?? 0) + share;
  taken.cohorts.set(move.cohort, ofCohort);
  return { ...taken, most: Math.max(taken.most, ofCohort) };
}

function shareOf({ people, start }: Move): number {
  return people.kind === "share" && start?.kind !== "after" ? likelyRange(people.quantity).low : 0;
}
