import type { BetaShapes } from "../mathematics/beta-logit-quantile.ts";
import type { Law } from "../scenario/law.ts";

/** A law given by its least, most likely and greatest value. */
export type RangeLaw = Extract<Law, { kind: "triangular" | "pert" }>;

/** Shapes of the beta law of (X − low) / (high − low) for X ~ PERT, λ = 4: 1 + λ times the distances from the mode. */
export function pertShapes({ low, mode, high }: RangeLaw): BetaShapes {
  const lambda = 4;
  if (high === low) return { a: 1, b: 1 };
  return { a: 1 + (lambda * (mode - low)) / (high - low), b: 1 + (lambda * (high - mode)) / (high - low) };
}
