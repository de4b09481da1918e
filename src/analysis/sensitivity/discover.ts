import { describeDraw } from "../describe-draw.ts";
import { chooseBox, limited } from "../discovery/choose-box.ts";
import { type BoxStep, prim } from "../discovery/prim.ts";
import { resample } from "../discovery/resample.ts";
import type { Influence } from "./influence.ts";
import type { BoxResult, DiscoveryResult, QuantityValue } from "./result.ts";
import { type Study, studyMetric } from "./study.ts";
import type { Workshop } from "./workshop.ts";

/** Worlds looked through: a peel of a twentieth still takes hundreds. */
const WORLDS = 8192;
/** Of them, those looked through again in each half sample. */
const RESAMPLED = 4096;

/** The drawn quantities' values between which option a has more expected deaths than b. */
export function discover(
  { study }: Pick<Workshop, "study">,
  { a, b, influenced }: { readonly a: string; readonly b: string; readonly influenced: readonly Influence[] },
): DiscoveryResult {
  const worlds = Math.min(WORLDS, study.run.outcomes.worlds);
  const moving = influenced.filter(
    ({ drawn, moves }) => drawn && (moves.get("deaths")?.has(a) || moves.get("deaths")?.has(b)),
  );
  const inputs = moving.map(({ column }) => study.run.outcomes.inputs[column].subarray(0, worlds));
  const [own, other] = [a, b].map((option) => studyMetric(study, study.run, { option, metric: "deaths" }).expected);
  const worse = own.subarray(0, worlds).map((deaths, w) => Number(deaths > other[w]));
  const { trajectory } = prim(inputs, worse);
  const box = chooseBox(trajectory, inputs, worse);
  return {
    between: [a, b],
    share: worse.reduce((sum, value) => sum + value, 0) / worlds,
    box: box === null ? null : boxResult(study, box, { moving, inputs, worse }),
    trajectory: trajectory.map(({ coverage, density, mass }) => ({ coverage, density, mass })),
  };
}

interface Found {
  readonly moving: readonly Influence[];
  readonly inputs: readonly Float64Array[];
  readonly worse: Float64Array;
}

function boxResult({ scenario }: Study, step: BoxStep, { moving, inputs, worse }: Found): BoxResult {
  const half = (column: Float64Array) => column.subarray(0, RESAMPLED);
  const again = resample(step.box, inputs.map(half), half(worse));
  const { coverage, density, mass } = step;
  const limits = step.box.flatMap((own, i) => {
    const { key } = moving[i];
    const at = (value: number | null): QuantityValue | null =>
      value === null ? null : describeDraw(scenario, key, value);
    return limited(own) ? [{ path: key, low: at(own.low), high: at(own.high), stability: again.stability[i] }] : [];
  });
  return { coverage, density, mass, limits, elsewhere: { density: again.density, coverage: again.coverage } };
}
