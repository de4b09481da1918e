import type { Claim } from "../../scenario/scenario.ts";
import { columnOf } from "../block.ts";
import { claimHolds } from "../claims.ts";
import { endedRuns } from "../ended-runs.ts";
import { estimate, replicateMeans } from "../replicates.ts";
import type { ClaimDiff, ClaimSide, Sides } from "./result.ts";
import type { Simulated } from "./simulated.ts";

interface Tested {
  readonly claim: Claim;
  /** [world] 1 where it holds. */
  readonly holds: Float64Array;
}

/** The claims of both scenarios, paired by what is said, or else by the test; in the order of the second. */
export function claimDiffs({ before, after }: Sides<Simulated>): ClaimDiff[] {
  const rest = tested(before);
  const paired = tested(after).map((now) => ({ old: taken(rest, now), now: now as Tested | null }));
  return [...paired, ...rest.map((old) => ({ old: old as Tested | null, now: null }))].map(claimDiff);
}

function tested({ scenario, run }: Simulated): Tested[] {
  const runTo = endedRuns(scenario, run);
  return scenario.claims.map((claim) => ({ claim, holds: columnOf(run.block, claimHolds(claim, runTo, "values")) }));
}

/** The partner of a claim, taken out of those left over. */
function taken(rest: Tested[], { claim }: Tested): Tested | null {
  const same = rest.findIndex((other) => other.claim.says === claim.says);
  const found = same >= 0 ? same : rest.findIndex((other) => other.claim.written === claim.written);
  return found < 0 ? null : (rest.splice(found, 1)[0] as Tested);
}

function claimDiff({ old, now }: { readonly old: Tested | null; readonly now: Tested | null }): ClaimDiff {
  const { says, by, written } = (now ?? (old as Tested)).claim;
  return { says, by, test: written, before: side(old), after: side(now), difference: difference(old, now) };
}

function side(of: Tested | null): ClaimSide | null {
  if (of === null) return null;
  const { mean, se } = estimate(replicateMeans(of.holds));
  const { require } = of.claim;
  return { probability: mean, se, require, holds: require === null ? null : mean >= require };
}

function difference(old: Tested | null, now: Tested | null) {
  if (old === null || now === null) return null;
  return estimate(replicateMeans(now.holds.map((value, w) => value - (old.holds[w] as number))));
}
