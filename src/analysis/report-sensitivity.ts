import type { Scenario } from "../scenario/scenario.ts";
import { quantityName } from "./quantity-name.ts";
import { type Curve, curvePoints, curveResult } from "./sensitivity/curve.ts";
import { askedBy, type SensitivityOptions } from "./sensitivity/options.ts";
import type { BreakEvenResult, CurveResult, SensitivityResult } from "./sensitivity/result.ts";
import { sensitivitySteps } from "./sensitivity/sensitivity.ts";
import { type Steps, type Task, together, workOut } from "./sensitivity/tasks.ts";
import { createWorkshop, type Workshop } from "./sensitivity/workshop.ts";

/** What would change the answer, as a page shows it: with a map of the two quantities that flip it most, and names in words. */
export interface ReportSensitivity {
  readonly result: SensitivityResult;
  /** By path as the sensitivity names quantities. */
  readonly names: Readonly<Record<string, string>>;
}

/** The sensitivity of a plan with a break-even map of the two best options. Pure. */
export function reportSensitivity(scenario: Scenario, options: SensitivityOptions): ReportSensitivity {
  const workshop = createWorkshop(scenario, askedBy(options));
  return workOut(workshop, reportSensitivitySteps(workshop));
}

/** The same, piece by piece. */
export function* reportSensitivitySteps(workshop: Workshop): Steps<ReportSensitivity> {
  const result = yield* sensitivitySteps(workshop);
  const curve = yield* mapSteps(workshop, result.breakEven);
  const paths = [...result.tornado, ...result.breakEven.rows, ...result.information.quantities].map(({ path }) => path);
  const named = (path: string) =>
    quantityName(workshop.study.scenario, path.startsWith("$") ? `assumptions.${path.slice(1)}` : path);
  return { result: { ...result, curve }, names: Object.fromEntries(paths.map((path) => [path, named(path)])) };
}

function* mapSteps(workshop: Workshop, found: BreakEvenResult): Steps<CurveResult | null> {
  const axes = mapAxes(found);
  if (axes === null) return null;
  const [a, b] = found.between;
  const [x, y] = axes.map((path) => ({ path, times: false }));
  const curve: Curve = { pair: { a, b, metric: "deaths" }, axes: [x, y], isMap: true };
  const tasks = curvePoints(workshop, curve).map((point): Task<"point"> => ["point", point]);
  const { points } = yield* together({ points: tasks });
  return curveResult(curve, points);
}

/** The two drawn quantities, of those at which the options tie, over whose range the difference moves most. */
export function mapAxes({ rows }: BreakEvenResult): readonly [x: string, y: string] | null {
  const moving = rows
    .filter(({ drawn, multiplier, ties }) => drawn && !multiplier && ties.length > 0)
    .map(({ path, ends: [low, high] }) => ({ path, moves: Math.abs(high.difference.mean - low.difference.mean) }))
    .sort((a, b) => b.moves - a.moves);
  return moving.length < 2 ? null : [moving[0].path, moving[1].path];
}
