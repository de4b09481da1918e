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
 * option that is best there. The change against the same worlds as drawn is added to the deaths in all worlds, if that is the surer
 * estimate over both ends: where the quantity decides much, it is not.
 */
export function tornadoBar(
  { study }: Pick<Workshop, "study">,
  { held, influence }: { readonly held: string; readonly influence: Influence },
): TornadoBar {
  const { key, column } = influence;
  const values = quantiles(study.run.outcomes.inputs[column], [0.05, 0.95]);
  const plain = values.map((value) => levelsAt(study, influence, value));
  const here = levelsAt(study, influence, null);
  const anchored = plain.map((levels) => anchoredLevels(study, levels, here));
  const surer = variance(anchored) < variance(plain) ? anchored : plain;
  const [low, high] = values.map((value, i) => ({
    ...describeDraw(study.scenario, key, value),
    ...endOf(study, held, surer[i]),
  }));
  return { path: key, low, high, swing: Math.abs(high.held.mean - low.held.mean) };
}

/** Deaths by option, sixteen values each: of the options that a quantity moves. */
type Levels = ReadonlyMap<string, Float64Array>;

/** With the quantity at a value, or as drawn. */
function levelsAt(study: Study, { column, moves }: Influence, value: number | null): Levels {
  const worlds = Math.min(WORLDS, study.run.outcomes.worlds);
  const options = [...(moves.get(metric) as ReadonlySet<string>)];
  const columns = new Map(value === null ? [] : [[column, new Float64Array(worlds).fill(value)]]);
  const run = probe(study, { options, worlds, columns });
  return new Map(options.map((option) => [option, pseudo(study, run, { option, metric })]));
}

function anchoredLevels(study: Study, there: Levels, here: Levels): Levels {
  return new Map(
    [...there].map(([option, values]) => [
      option,
      joined(values, here.get(option) as Float64Array, pseudo(study, study.run, { option, metric })),
    ]),
  );
}

function variance(ends: readonly Levels[]): number {
  return ends.flatMap((levels) => [...levels.values()]).reduce((sum, values) => sum + measured(values).se ** 2, 0);
}

function endOf(study: Study, held: string, moved: Levels): Pick<TornadoEnd, "held" | "best" | "option"> {
  const deaths = (option: string) => measured(moved.get(option) ?? pseudo(study, study.run, { option, metric }));
  const option = study.options.reduce((best, one) => (deaths(one).mean < deaths(best).mean ? one : best), held);
  return { held: deaths(held), best: deaths(option), option };
}
