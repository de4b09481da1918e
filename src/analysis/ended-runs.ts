import { createSimulator } from "../engine/simulate.ts";
import type { Term } from "../scenario/claim-test.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { type Block, createBlock } from "./block.ts";
import { isComparing } from "./metrics.ts";
import { once } from "./once.ts";
import { controlsBy, type Run } from "./run.ts";
import { statisticsThrough } from "./statistics/statistics.ts";

/** A run of the same worlds, perhaps ended earlier, and its block of the worlds of a block. */
interface RunTo {
  readonly run: Run;
  readonly through: (block: Block) => Block;
  /** What tells its columns from those of the run. */
  readonly prefix: string;
}

/** By the day they end on; null: the run itself. */
export type Runs = (day: number | null) => RunTo;

/** The run itself, and for a day that a claim asks about the same worlds ended then; each simulated once, where its worlds are asked for. */
export function endedRuns(scenario: Scenario, run: Run): Runs {
  const runs = new Map<number | null, RunTo>([[null, { run, through: (block) => block, prefix: "" }]]);
  return (day) => {
    const known = runs.get(day) ?? truncate(run, { day: day as number, asked: askedBy(scenario, day) });
    runs.set(day, known);
    return known;
  };
}

/** What claims ask about a day. */
function askedBy(scenario: Scenario, day: number | null): Term[] {
  return scenario.claims.flatMap(({ test }) => [...test.left, ...test.right]).filter(({ byDay }) => byDay === day);
}

/** The same worlds, ended on an earlier day: their paths up to it do not change. Options that nothing asks about are left out. */
function truncate(run: Run, { day, asked }: { day: number; asked: readonly Term[] }): RunTo {
  const { programme, seed, compared, baseline, statistics } = run;
  const comparing = asked.some(({ metric }) => metric !== null && isComparing(metric));
  const kept = programme.options
    .map((_, index) => index)
    .filter((index) => comparing || asked.some(({ option }) => option === programme.options[index].id));
  const shorter = { ...programme, options: kept.map((index) => programme.options[index]) };
  const simulator = once(() => createSimulator(shorter, { seed, horizonDays: day }));
  const blocks = new WeakMap<Block, Block>();
  const through = (block: Block) => {
    const { from, worlds, inputs } = block.outcomes;
    const outcomes = blocks.get(block)?.outcomes ?? simulator()({ from, worlds, inputs });
    const ended = blocks.get(block) ?? createBlock({ programme: shorter, seed, outcomes, samples: null });
    blocks.set(block, ended);
    return ended;
  };
  const prefix = `by day ${day}, `;
  const among = compared.map((index) => kept.indexOf(index)).filter((index) => index >= 0);
  return {
    run: {
      programme: shorter,
      seed,
      compared: among,
      baseline: kept.indexOf(baseline),
      statistics: statisticsThrough(statistics, { prefix, through }),
      controls: controlsBy(shorter),
    },
    through,
    prefix,
  };
}
