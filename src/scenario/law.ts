/**
 * The laws an uncertain quantity can follow, as plain data.
 *
 * Parameters are in the units the analyst wrote; a quantity's `factor` turns a draw into the
 * engine's units (days, people, money), so a law never needs rewriting when its unit changes.
 */
export type Law =
  | { readonly kind: "exact"; readonly value: number }
  | { readonly kind: "uniform"; readonly low: number; readonly high: number }
  | { readonly kind: "triangular" | "pert"; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly kind: "normal"; readonly mean: number; readonly sd: number }
  | { readonly kind: "lognormal"; readonly median: number; readonly gsd: number }
  /** `a to b`: 90 % interval of a lognormal. */
  | { readonly kind: "interval"; readonly low: number; readonly high: number }
  /** `a to b` in a field that is a probability or a share: 90 % interval of a logit-normal. */
  | { readonly kind: "share-interval"; readonly low: number; readonly high: number }
  | { readonly kind: "gamma"; readonly shape: number; readonly scale: number }
  | { readonly kind: "beta"; readonly a: number; readonly b: number }
  | { readonly kind: "poisson"; readonly mean: number }
  | { readonly kind: "discrete"; readonly values: readonly number[]; readonly probabilities: readonly number[] };
