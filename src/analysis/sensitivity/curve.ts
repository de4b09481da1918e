import { breakEven } from "../break-even/break-even.ts";
import { distinct } from "./break-evens.ts";
import { type Pair, pairDifference } from "./pseudo.ts";
import type { CurveResult, RangeEnd } from "./result.ts";
import type { Settable } from "./settable.ts";
import { probe } from "./probe.ts";
import type { Study } from "./study.ts";

const POINTS = 11;
const WORLDS = 2048;

/** Where two options tie in two quantities: at each of eleven values of x along its range, the values of y. */
export function breakEvenCurve(study: Study, pair: Pair, [x, y]: readonly [Settable, Settable]): CurveResult {
  const [low, , high] = x.range;
  const values = distinct(Array.from({ length: POINTS }, (_, i) => low + ((high - low) * i) / (POINTS - 1)));
  const points = values.map((value) => ({ x: x.describe(value), ...tiesAt(study, pair, { x, y, value }) }));
  return { between: [pair.a, pair.b], metric: pair.metric, x: x.path, y: y.path, points };
}

function tiesAt(
  study: Study,
  pair: Pair,
  { x, y, value }: { readonly x: Settable; readonly y: Settable; readonly value: number },
): Pick<CurveResult["points"][number], "ties" | "ends"> {
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
    ties: ties.map((tie) => y.found(tie.value, tie.se)),
    ends: [end(points[0]), end(points[points.length - 1])],
  };
}
