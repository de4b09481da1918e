import type { Scenario } from "../scenario/scenario.ts";
import { quantityName } from "./quantity-name.ts";
import { breakEvenCurve } from "./sensitivity/curve.ts";
import type { BreakEvenResult, SensitivityResult } from "./sensitivity/result.ts";
import { sensitivity } from "./sensitivity/sensitivity.ts";
import { settable } from "./sensitivity/settable.ts";
import { createStudy, type StudyOptions } from "./sensitivity/study.ts";

/** What would change the answer, as a page shows it: with a map of the two quantities that flip it most, and names in words. */
export interface ReportSensitivity {
  readonly result: SensitivityResult;
  /** By path as the sensitivity names quantities. */
  readonly names: Readonly<Record<string, string>>;
}

/** Worlds that a map is drawn from; its ties are as good as those of the curve on the command line. */
const MAP_WORLDS = 1024;

/** The sensitivity of a plan with a break-even map of the two best options. Pure. */
export function reportSensitivity(scenario: Scenario, asked: Omit<StudyOptions, "needs">): ReportSensitivity {
  const options = { ...asked, needs: "weighed" } as const;
  const result = sensitivity(scenario, options);
  const axes = mapAxes(result.breakEven);
  const curve = axes === null ? null : curveOf(scenario, options, { result, axes });
  const paths = [...result.tornado, ...result.breakEven.rows, ...result.information.quantities].map(({ path }) => path);
  const named = (path: string) => quantityName(scenario, path.startsWith("$") ? `assumptions.${path.slice(1)}` : path);
  return { result: { ...result, curve }, names: Object.fromEntries(paths.map((path) => [path, named(path)])) };
}

/** The two drawn quantities, of those at which the options tie, over whose range the difference moves most. */
export function mapAxes({ rows }: BreakEvenResult): readonly [x: string, y: string] | null {
  const moving = rows
    .filter(({ drawn, multiplier, ties }) => drawn && !multiplier && ties.length > 0)
    .map(({ path, ends: [low, high] }) => ({ path, moves: Math.abs(high.difference.mean - low.difference.mean) }))
    .sort((a, b) => b.moves - a.moves);
  return moving.length < 2 ? null : [moving[0].path, moving[1].path];
}

function curveOf(
  scenario: Scenario,
  options: StudyOptions,
  { result, axes }: { result: SensitivityResult; axes: readonly [string, string] },
) {
  const study = createStudy(scenario, { ...options, worlds: Math.min(MAP_WORLDS, options.worlds) });
  const [x, y] = axes.map((path) =>
    settable(
      study,
      study.run.programme.columns.findIndex(({ key }) => key === path),
    ),
  );
  const [a, b] = result.breakEven.between;
  return breakEvenCurve(study, { a, b, metric: "deaths" }, [x, y]);
}
