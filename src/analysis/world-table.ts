import { type Block, type Column, columnOf } from "./block.ts";
import { runOf } from "./analyse.ts";
import type { Design } from "./design.ts";
import { metricOf } from "./metrics.ts";
import { statisticsAsked } from "./statistics/statistics.ts";

/** A row for each world and option, the options of a world one after the other: what was drawn, and what came of it. */
export interface WorldTable {
  /** Ids of the options, in the order of a world's rows. */
  readonly options: readonly string[];
  /** Names of the columns of numbers: paths of the quantities drawn (as written, in the unit written; rates learned from evidence a day), then metrics. */
  readonly names: readonly string[];
}

/** Rows of the worlds [from, from + worlds). */
export interface WorldRows {
  readonly from: number;
  readonly worlds: number;
  /** [name][world × options + option]; NaN where there is no number, as where something is never reached. */
  readonly columns: readonly Float64Array[];
}

/** A ratio of means is none of a world's. */
const OF_MEANS = "cost_per_death_averted";

export function worldTable({ programme, shown, metrics }: Design): WorldTable {
  const drawn = programme.columns.map(({ key }) => key);
  return {
    options: shown.map(({ id }) => id),
    names: [...drawn, ...metrics.filter((metric) => metric !== OF_MEANS), "deaths_expected"],
  };
}

/** The rows of a block's worlds. */
export function worldRowsOf(design: Design): (block: Block) => WorldRows {
  const run = runOf(design, statisticsAsked(new Map()));
  const options = design.shown.map(({ id }) => run.programme.options.findIndex((option) => option.id === id));
  const metrics = design.metrics.filter((metric) => metric !== OF_MEANS);
  const outcomes: readonly (readonly Column[])[] = [
    ...metrics.map((metric) => options.map((option) => metricOf(run, option, metric).values)),
    options.map((option) => metricOf(run, option, "deaths").expected),
  ];
  return (block) => {
    const { from, worlds, inputs } = block.outcomes;
    const drawn = inputs.map((input) => woven(options.map(() => input)));
    const came = outcomes.map((columns) => woven(columns.map((column) => columnOf(block, column))));
    return { from, worlds, columns: [...drawn, ...came] };
  };
}

/** Columns of the options, world by world. */
function woven(columns: readonly Float64Array[]): Float64Array {
  const rows = new Float64Array(columns.length * columns[0].length);
  columns.forEach((column, option) => {
    for (let w = 0; w < column.length; w++) {
      rows[w * columns.length + option] = Number.isFinite(column[w]) ? column[w] : Number.NaN;
    }
  });
  return rows;
}
