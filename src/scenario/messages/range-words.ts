import type { Law } from "../law.ts";
import type { Unit } from "../quantity/unit.ts";
import { rounded, type Wording } from "./wording.ts";

const LAW_RANGES: Readonly<Partial<Record<Law["kind"], string>>> = {
  exact: "this is not",
  normal: "a normal law has no bounds",
  interval: "`a to b` is a lognormal law, which reaches from 0 without an upper bound",
  lognormal: "a lognormal law reaches from 0 without an upper bound",
  gamma: "a gamma law reaches from 0 without an upper bound",
  poisson: "a Poisson law reaches from 0 without an upper bound",
};

interface Bounds {
  readonly low: number | null;
  readonly high: number | null;
  readonly openLow: boolean;
  readonly openHigh: boolean;
}

export function rangeWords({ low, high, openLow, openHigh }: Bounds): string {
  if (high === null) return openLow ? `above ${low}` : `at least ${low}`;
  if (low === null) return openHigh ? `below ${high}` : `at most ${high}`;
  return openHigh ? `from ${low} to below ${high}` : `from ${low} to ${high}`;
}

/** Why a draw of the law can fall outside its range: the end of a sentence. */
export function lawRange(law: Law): string {
  return LAW_RANGES[law.kind] ?? "this law can fall outside";
}

/** What to write instead of a law that can fall outside. */
export function rangeHint({
  needs,
  law,
  unit,
  high,
}: {
  needs: string;
  law: Law;
  unit: Unit | null;
  high: number | null;
}): Pick<Wording, "hint"> {
  const isPercentage = law.kind === "exact" && high === 1 && unit === null && law.value > 1 && law.value <= 100;
  if (isPercentage) return { hint: `${needs} is written as ${law.value}% or ${rounded(law.value / 100)}` };
  if (law.kind === "exact") return {};
  return {
    hint: "name a law within these bounds, such as uniform(low, high) or pert(low, mode, high); nothing is clipped",
  };
}
