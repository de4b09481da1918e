import { breakEven } from "../break-even/break-even.ts";
import { distinct } from "./break-evens.ts";
import type { QuantityAsked } from "./options.ts";
import { probe } from "./probe.ts";
import { type Pair, pairDifference } from "./pseudo.ts";
import type { CurveResult, RangeEnd } from "./result.ts";
import { quantityKey, settableOf } from "./settable.ts";
import type { Workshop } from "./workshop.ts";

const POINTS = 11;
const WORLDS = 2048;

/** Where two options tie in two quantities: in the study, or in the fewer worlds of a map. */
export interface Curve {
  readonly pair: Pair;
  readonly axes: readonly [x: QuantityAsked, y: QuantityAsked];
  readonly isMap: boolean;
}

export interface CurvePoint {
  readonly curve: Curve;
  /** Of the first quantity. */
  readonly value: number;
}

type Where = Pick<Workshop, "study" | "mapStudy">;

/** Eleven values of the first quantity along its range, at each of which the ties are looked for. */
export function curvePoints(where: Where, curve: Curve): CurvePoint[] {
  const [low, , high] = settableOf(studyOf(where, curve), curve.axes[0]).range;
  const values = Array.from({ length: POINTS }, (_, i) => low + ((high - low) * i) / (POINTS - 1));
  return distinct(values).map((value) => ({ curve, value }));
}

/** The values of the second quantity at which the options tie, the first being held at a value. */
export function curvePoint(where: Where, { curve, value }: CurvePoint): CurveResult["points"][number] {
  const { pair, axes } = curve;
  const study = studyOf(where, curve);
  const [x, y] = axes.map((axis) => settableOf(study, axis));
  const worlds = Math.min(WORLDS, study.run.outcomes.worlds);
  const fixed = x.columns(value, worlds);
  const difference = (other: number) => {
    const columns = new Map([fixed, y.columns(other, worlds)]);
    return pairDifference(study, probe(study, { options: [pair.a, pair.b], worlds, columns }), pair);
  };
  const { ties, points } = breakEven({ difference, values: distinct(y.range), most: 10 });
  const end = (point: (typeof points)[number]): RangeEnd => ({
    ...y.describe(point.value),
    difference: { mean: point.mean, se: point.se },
  });
  return {
    x: x.describe(value),
    ties: ties.map((tie) => y.found(tie.value, tie.se)),
    ends: [end(points[0]), end(points[points.length - 1])],
  };
}

export function curveResult({ pair, axes }: Curve, points: CurveResult["points"]): CurveResult {
  const [x, y] = axes.map(({ path }) => quantityKey(path));
  return { between: [pair.a, pair.b], metric: pair.metric, x, y, points };
}

function studyOf({ study, mapStudy }: Where, { isMap }: Curve) {
  return isMap ? mapStudy() : study;
}
