import type { ClaimDiff, ClaimSide, DiffResult } from "../analysis/diff/result.ts";
import type { DiffRun } from "./diff-json.ts";
import { differenceWithError, grouped, NOTHING, percentWithin, stated } from "./digits.ts";

/** From when to when, in how many worlds; both where they are not the same. */
export function diffScope({ before, after }: DiffResult, { worlds, seed }: DiffRun): string {
  const [was, is] = [before, after].map(
    ({ start, end, people }) => `${start} to ${end}, ${grouped(people, 0)} people`,
  ) as [string, string];
  const when = was === is ? is : `Before: ${was}. After: ${is}`;
  return `${when}. Both in the same ${grouped(worlds, 0)} worlds, seed ${seed}.`;
}

/** The title, or both. */
export function diffTitle({ before, after }: DiffResult): string {
  return before.title === after.title ? after.title : `${before.title} -> ${after.title}`;
}

/** In how many worlds a claim holds, before and after, and whether a requirement is met. */
export function claimDiffWords({ before, after, difference }: ClaimDiff): string {
  const change =
    difference === null || difference.mean === null || difference.se === null || difference.mean === 0
      ? ""
      : `: ${differenceWithError({ mean: difference.mean * 100, se: difference.se * 100 }, 1)} points`;
  if (before === null) return `new, holds in ${side(after)}`;
  if (after === null) return `removed, held in ${side(before)}`;
  return `holds in ${side(before)} before, ${side(after)} after${change}`;
}

function side(claim: ClaimSide | null): string {
  if (claim === null) return NOTHING;
  const { probability, se, require, holds } = claim;
  const verdict = require === null ? "" : ` (required ${stated(require)}: ${holds === true ? "met" : "NOT MET"})`;
  return `${percentWithin(probability, se)} of worlds${verdict}`;
}

/** Claims whose figures or requirements change. */
export function changedClaims({ claims }: DiffResult): ClaimDiff[] {
  return claims.filter(
    ({ before, after, difference }) =>
      difference === null || difference.mean !== 0 || difference.se !== 0 || before?.require !== after?.require,
  );
}
