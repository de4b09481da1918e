import { describeDraw } from "../describe-draw.ts";
import { quantiles } from "../quantiles.ts";
import type { Influence } from "./influence.ts";
import { joined, measured, pseudo } from "./pseudo.ts";
import type { TornadoBar, TornadoEnd } from "./result.ts";
import { probe } from "./probe.ts";
import type { Study } from "./study.ts";
import type { Workshop } from "./workshop.ts";

const WORLDS = 1024;
const metric = "deaths";

/** The drawn quantities that move the deaths of any option. */
export function barred(influenced: readonly Influence[]): Influence[] {
  return influenced.filter((influence) => influence.drawn && (influence.moves.get(metric)?.size ?? 0) > 0);
}

/** The widest bar first. */
export function byWidth(bars: readonly TornadoBar[]): TornadoBar[] {
  return bars.toSorted((a, b) => b.swing - a.swing || (a.path < b.path ? -1 : 1));
}

/**
 * A drawn quantity at its 5th and its 95th percentile with all else as drawn: deaths with the best option held, and with the
 * option that is best there.
 */
export function tornadoBar(
  { study }: Pick<Workshop, "study">,
  { held, influence }: { readonly held: string; readonly influence: Influence },
): TornadoBar {
  const { key, column } = influence;
  const worlds = Math.min(WORLDS, study.run.outcomes.worlds);
  const drawn = probe(study, { options: study.options, worlds, columns: new Map() });
  const levels = new Map(
    study.options.map((option) => [
      option,
      { here: pseudo(study, drawn, { option, metric }), all: pseudo(study, study.run, { option, metric }) },
    ]),
  );
  const [low, high] = quantiles(study.run.outcomes.inputs[column], [0.05, 0.95]).map((value) =>
    endOf(study, held, { influence, worlds, levels, value }),
  );
  return { path: key, low, high, swing: Math.abs(high.held.mean - low.held.mean) };
}

interface Levels {
  readonly here: Float64Array;
  readonly all: Float64Array;
}

interface Setting {
  readonly influence: Influence;
  readonly worlds: number;
  readonly levels: ReadonlyMap<string, Levels>;
  readonly value: number;
}

function endOf(study: Study, held: string, { influence, worlds, levels, value }: Setting): TornadoEnd {
  const moved = influence.moves.get(metric) as ReadonlySet<string>;
  const columns = new Map([[influence.column, new Float64Array(worlds).fill(value)]]);
  const run = probe(study, { options: [...moved], worlds, columns });
  const deaths = new Map(
    [...levels].map(([option, { here, all }]) => {
      const values = moved.has(option) ? joined(pseudo(study, run, { option, metric }), here, all) : all;
      return [option, measured(values)];
    }),
  );
  const option = study.options.reduce((best, one) => (mean(deaths, one) < mean(deaths, best) ? one : best), held);
  return {
    ...describeDraw(study.scenario, influence.key, value),
    held: deaths.get(held) as ReturnType<typeof measured>,
    best: deaths.get(option) as ReturnType<typeof measured>,
    option,
  };
}

function mean(deaths: ReadonlyMap<string, { readonly mean: number }>, option: string): number {
  return (deaths.get(option) as { mean: number }).mean;
}
