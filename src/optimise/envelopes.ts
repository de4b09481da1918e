import { harmAt } from "./harm-curve.ts";
import { peopleAt } from "./head-count.ts";
import { type Network, NONE } from "./network.ts";
import { chargeRest } from "./objective.ts";
import type { HarmCurve, Problem } from "./problem.ts";

/**
 * Deaths along the lower convex envelope of each curve, over the numbers that can be present in each period: a linear
 * programme whose optimum no schedule is below. Close to the curve while few can have left.
 */
export function chargeEnvelopes(network: Network): void {
  const { problem, builder, stock } = network;
  const gone = mostGone(problem);
  problem.sites.forEach((site, s) => {
    const { harm } = site;
    const atStart = peopleAt(site);
    for (let t = 0; t < problem.periods.count; t++) {
      const present = stock[s].map((ofCohort) => ofCohort[t]).filter((column) => column !== NONE);
      if (present.length === 0) continue;
      const deaths = builder.column(Number.POSITIVE_INFINITY, { cost: problem.periods.days[t] });
      const hull = lowerHull(points(harm, t, Math.max(0, atStart - gone[t])));
      for (let k = 1; k < hull.length; k++) {
        const slope = (hull[k].value - hull[k - 1].value) / (hull[k].n - hull[k - 1].n);
        const lower = hull[k].value - slope * hull[k].n;
        builder.row([[deaths, 1], ...present.map((column) => [column, -slope] as const)], { lower });
      }
    }
  });
  chargeRest(network);
}

/** [period] the most people who can have left any one site by then. */
function mostGone({ routes, periods }: Problem): Float64Array {
  return Float64Array.from({ length: periods.count }, (_, t) =>
    routes.reduce((sum, { capacity }) => sum + capacity[t], 0),
  );
}

interface Point {
  readonly n: number;
  readonly value: number;
}

/** The lesser of the curves before and after a departure, from `least` people on. */
function points(harm: HarmCurve, t: number, least: number): Point[] {
  const value = (n: number) =>
    Math.min(...[false, true].map((departed) => harmAt(harm, { period: t, departed, n }).value));
  const beyond = Array.from(harm.people).filter((n) => n > least);
  const from = beyond.length === 0 ? 0 : least;
  return [from, ...(beyond.length === 0 ? harm.people.subarray(1) : beyond)].map((n) => ({ n, value: value(n) }));
}

/** Lower convex hull of points from left to right (Andrew 1979). */
function lowerHull(list: readonly Point[]): Point[] {
  const hull: Point[] = [];
  for (const point of list) {
    while (hull.length > 1 && isAbove(hull[hull.length - 2], hull[hull.length - 1], point)) hull.pop();
    hull.push(point);
  }
  return hull;
}

function isAbove(a: Point, b: Point, c: Point): boolean {
  return (b.value - a.value) * (c.n - a.n) >= (c.value - a.value) * (b.n - a.n);
}
