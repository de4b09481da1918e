import { drawWorlds } from "../../engine/draws.ts";
import type { Outcomes } from "../../engine/outcomes.ts";
import { simulate } from "../../engine/simulate.ts";
import { compile } from "../../model/compile.ts";
import { openScenario } from "../../model/open-scenario.ts";
import type { Programme } from "../../model/programme.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { type Column, columnOf } from "../block.ts";
import { branches } from "../carried-out.ts";
import { type MetricColumns, metricColumns, weighedMetric } from "../held-metrics.ts";
import { compileNeeded, neededOptions, shownOptions } from "../design.ts";
import { createRun, type HeldRun } from "../run.ts";

/** Whether an option is taken as carried out, or its needs fail by their chances and `otherwise` happens. */
export type NeedsReading = "met" | "weighed";

/** The worlds of a plan, ready to be asked what happens where a quantity is set to something else. */
export interface Study {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly needs: NeedsReading;
  /** With a column for every exact number too; draws, outcomes and means are those of the plan. */
  readonly run: HeldRun;
  /** Ids of the options compared, in the order of the file. */
  readonly options: readonly string[];
  readonly baseline: string;
}

export interface StudyOptions {
  readonly seed: number;
  readonly worlds: number;
  readonly needs: NeedsReading;
  readonly options?: readonly string[];
  readonly baseline?: string;
}

export function createStudy(scenario: Scenario, { seed, worlds, needs, ...asked }: StudyOptions): Study {
  const shown = shownOptions(scenario, asked);
  const used = { ...scenario, options: neededOptions(scenario, shown) };
  const [plan, programme] = [compileNeeded(scenario, shown), compile(openScenario(used))];
  const drawn = drawWorlds(plan, { seed, from: 0, count: worlds });
  const outcomes = simulate(programme, { seed, worlds, inputs: openDraws({ plan, drawn }, programme, worlds) });
  const baseline = asked.baseline ?? scenario.baseline;
  const choice = {
    compared: shown.map(({ id }) => optionIndex(programme, id)),
    baseline: optionIndex(programme, baseline),
  };
  const run = {
    ...createRun(programme, outcomes, choice),
    controls: planControls(plan, { ...outcomes, inputs: drawn }),
  };
  return { scenario, seed, needs, run, options: shown.map(({ id }) => id), baseline };
}

/** The controls of the plan itself, so that means are the plan's: columns of its own worlds. */
function planControls(plan: Programme, outcomes: Outcomes): HeldRun["controls"] {
  const { controls, block } = createRun(plan, outcomes, { compared: [], baseline: 0 });
  const own = (column: Column): Column => ({ name: column.name, of: () => columnOf(block, column) });
  return (option) =>
    controls(option).map((control) => ({ ...own(control), counts: control.counts && own(control.counts) }));
}

/** The draws of the plan's own columns; one value throughout for each column that was opened. */
function openDraws(
  { plan, drawn }: { readonly plan: Programme; readonly drawn: readonly Float64Array[] },
  open: Programme,
  worlds: number,
): Float64Array[] {
  const byKey = new Map(plan.columns.map(({ key }, index) => [key, drawn[index]]));
  return open.columns.map(({ key, source }) => {
    const known = byKey.get(key);
    if (known !== undefined) return known;
    if (source.kind !== "law" || source.law.kind !== "discrete") throw new Error(`no draws of ${key}`);
    return new Float64Array(worlds).fill(source.law.values[1]);
  });
}

export function optionIndex({ options }: Programme, id: string): number {
  return options.findIndex((option) => option.id === id);
}

/** A metric of one option in a run of the study, its needs read as the study reads them. */
export function studyMetric(
  { needs }: Study,
  run: HeldRun,
  { option, metric }: { option: string; metric: string },
): MetricColumns {
  const index = optionIndex(run.programme, option);
  if (needs === "met") return metricColumns(run, index, metric);
  return weighedMetric(run, branches(run, index), metric);
}
