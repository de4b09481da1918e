import type { Estimate } from "../analysis/result.ts";

/** What stands where there is nothing to say. */
export const NOTHING = "-";

/** Decimals a standard error supports: up to its first significant digit (0.13 → 1, 0.04 → 2, 34 → -1). */
export function decimalsSupported(se: number): number {
  return -Number(se.toExponential(0).split("e")[1]);
}

/** A number with commas from 10,000 on; negative decimals round to tens, hundreds and so on. */
export function grouped(value: number, decimals: number): string {
  const unit = Number(`1e${Math.max(0, -decimals)}`);
  const rounded = unit === 1 ? value : Math.round(value / unit) * unit;
  const text = rounded.toFixed(Math.max(0, decimals)).replace(/^-(?=0(\.0*)?$)/, "");
  return Math.abs(rounded) < 10_000 ? text : text.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",");
}

/** Three significant digits, or so many: for what bears no standard error of its own. */
export function significant(value: number, digits = 3): string {
  if (value === 0) return "0";
  const exponent = Number(value.toExponential(digits - 1).split("e")[1]);
  return grouped(value, Math.abs(value) >= 1000 ? 0 : digits - 1 - exponent);
}

/** A mean with the digits its standard error supports, at most `most` decimals. */
export function withoutError({ mean, se }: Estimate, most: number): string {
  return mean === null ? NOTHING : grouped(mean, decimalsOf(mean, se, most));
}

/** `87.4 (0.1)`: a mean and in brackets its standard error; the mean alone where it is exact. */
export function withError(estimate: Estimate, most: number): string {
  const { mean, se } = estimate;
  const text = withoutError(estimate, most);
  return mean === null || se === null || se === 0 ? text : `${text} (${errorText(se)})`;
}

/** Decimals of the smallest standard error that is told. */
const MOST_DECIMALS = 3;

/** `-42.1 (0.3)`, and `~+0.1 (0.3)` where the run cannot tell the difference from zero; what it can tell is never told as 0. */
export function differenceWithError(difference: Estimate, most: number): string {
  const { mean } = difference;
  const isTold = toldFromZero(difference);
  const isLost = isTold && mean !== null && mean !== 0 && Number(mean.toFixed(Math.max(0, most))) === 0;
  return `${isTold ? "" : "~"}${mean !== null && mean > 0 ? "+" : ""}${withError(difference, isLost ? MOST_DECIMALS : most)}`;
}

/** Whether a difference is more than two standard errors from zero (or exactly what it is). */
export function toldFromZero({ mean, se }: Estimate): boolean {
  return mean === null || se === null || se === 0 || Math.abs(mean) > 2 * se;
}

/** A probability in whole per cent; never 0 % or 100 % of what happens sometimes, or not always. */
export function percent(probability: number | null): string {
  if (probability === null) return NOTHING;
  const whole = Math.round(probability * 100);
  if (whole === 0 && probability > 0) return "<1%";
  if (whole === 100 && probability < 1) return ">99%";
  return `${whole}%`;
}

/** A probability in per cent with the decimal that its standard error supports; never 0 % or 100 % of what happens sometimes, or not always. */
export function percentWithin(probability: number, se: number): string {
  if (probability === 0 || probability === 1) return percent(probability);
  const decimals = se === 0 || decimalsSupported(se * 100) > 0 ? 1 : 0;
  const text = (probability * 100).toFixed(decimals);
  if (Number(text) === 0) return decimals === 0 ? "<1%" : "<0.1%";
  if (Number(text) === 100) return decimals === 0 ? ">99%" : ">99.9%";
  return `${text}%`;
}

/** A probability as the scenario states it. */
export function stated(probability: number): string {
  return `${Number((probability * 100).toPrecision(12))}%`;
}

function decimalsOf(mean: number, se: number | null, most: number): number {
  if (se === null || se === 0) return Math.min(most, Number.isInteger(mean) ? 0 : most);
  return Math.min(most, decimalsSupported(se));
}

/** A standard error, to its first significant digit. */
export function errorText(se: number): string {
  return se < 0.0005 ? "<0.001" : grouped(se, Math.min(3, decimalsSupported(se)));
}
