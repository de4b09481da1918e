import type { Outcomes } from "../engine/outcomes.ts";
import type { Programme } from "../model/programme.ts";
import { type Block, type Column, createBlock } from "./block.ts";
import { type Control, controlsOf, type KnownSpreads } from "./controls.ts";
import { correctedMeans } from "./corrected-means.ts";
import { meansOverReplicates } from "./replicates.ts";
import { type Statistics, statisticsOfBlock } from "./statistics/statistics.ts";

/** A programme, what its options are held against, and the statistics of its worlds; all figures are computed from it. */
export interface Run {
  readonly programme: Programme;
  readonly seed: number;
  /** Options compared with one another for `best` and `regret`, and the baseline, as indices. */
  readonly compared: readonly number[];
  readonly baseline: number;
  readonly statistics: Statistics;
  /** Columns of known mean 0 that correct the means of an option. */
  readonly controls: (option: number) => readonly Control[];
}

/** A run whose worlds are all at hand. */
export interface HeldRun extends Run {
  readonly block: Block;
  readonly outcomes: Outcomes;
}

/** Sixteen means of a column over the run's replicates, corrected by the controls of an option where one is named. */
export function meansOf(run: Run, column: Column, controls: number | null): Float64Array {
  return controls === null ? meansOverReplicates(run.statistics, column) : correctedMeans(run, column, controls);
}

/** The controls of a programme's options, each made when it is asked for. */
export function controlsBy(programme: Programme): Run["controls"] {
  const known: (readonly Control[])[] = [];
  const spreads: KnownSpreads = new Map();
  return (option) => {
    known[option] ??= controlsOf(programme, option, spreads);
    return known[option];
  };
}

/** A run of simulated worlds that are kept. */
export function createRun(
  programme: Programme,
  outcomes: Outcomes,
  { compared, baseline, seed = 0 }: { compared: readonly number[]; baseline: number; seed?: number },
): HeldRun {
  return heldRun(createBlock({ programme, seed, outcomes, samples: null }), { compared, baseline });
}

export function heldRun(block: Block, choice: { compared: readonly number[]; baseline: number }): HeldRun {
  const { programme, seed, outcomes } = block;
  const statistics = statisticsOfBlock(block);
  return { programme, seed, ...choice, statistics, controls: controlsBy(programme), block, outcomes };
}
