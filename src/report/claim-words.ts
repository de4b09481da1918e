import type { ClaimResult } from "../analysis/result.ts";
import { errorText, percent, percentWithin, stated } from "./digits.ts";

/** Who says it, and where. */
export function claimSaid({ says, by, source }: ClaimResult): string {
  const origin = [by, source.length > 0 ? `source: ${source.join(", ")}` : null].filter((part) => part !== null);
  return `"${says}"${origin.length > 0 ? ` (${origin.join("; ")})` : ""}`;
}

/** In how many worlds the test holds, chance included and chance taken out. */
export function claimVerdict(claim: ClaimResult): string {
  return `${claimShare(claim)}; ${percent(claim.inExpectation.probability)} in expectation`;
}

/** In how many worlds it holds, with its standard error. */
export function claimShare({ probability, se }: ClaimResult): string {
  const error = se === 0 ? "" : ` (se ${errorText(se * 100)} points)`;
  return `${percentWithin(probability, se)} of worlds${error}`;
}

/** The one quantity that decides the test, and the value where it turns. */
export function claimFlip({ flip, inExpectation: { probability } }: ClaimResult): string {
  if (probability === 0) return "nothing: in expectation it holds in no world drawn";
  if (probability === 1) return "nothing: in expectation it holds in every world drawn";
  if (flip === null) return "no single quantity";
  const { path, holds, written, accuracy } = flip;
  return `${path}: holds mostly ${holds} ${written} (this alone sorts ${percent(accuracy)} of worlds rightly)`;
}

/** Whether a required probability is reached; null where none is required. */
export function claimRequirement({ require, holds }: ClaimResult): string | null {
  if (require === null) return null;
  return `in at least ${stated(require)} of worlds: ${holds === true ? "met" : "NOT MET"}`;
}
