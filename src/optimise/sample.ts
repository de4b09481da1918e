import { drawWorlds } from "../engine/draws.ts";
import { valueColumn } from "../engine/value-column.ts";
import { NONE, type OptionProgramme, type Programme } from "../model/programme.ts";

/** The quantities of one option in a sample of worlds. */
export interface Sample {
  readonly programme: Programme;
  readonly option: OptionProgramme;
  readonly worlds: number;
  /** A value of the programme by world; `otherwise` where the scenario has none. */
  readonly column: (index: number, otherwise?: number) => Float64Array;
  /** Its mean. */
  readonly mean: (index: number, otherwise?: number) => number;
}

/** Draws worlds 0 to `worlds` − 1 of a seed; columns are kept once computed. */
export function sampleOf(
  programme: Programme,
  option: OptionProgramme,
  { seed, worlds }: { seed: number; worlds: number },
): Sample {
  const inputs = drawWorlds(programme, { seed, from: 0, count: worlds });
  const known = new Map<number, Float64Array>();
  const column = (index: number, otherwise = 0) => {
    if (index === NONE) return new Float64Array(worlds).fill(otherwise);
    const found = known.get(index) ?? valueColumn(programme, inputs, index, worlds);
    known.set(index, found);
    return found;
  };
  const mean = (index: number, otherwise = 0) => meanOf(column(index, otherwise));
  return { programme, option, worlds, column, mean };
}

/** Mean of a column; exactly its value where it is the same in all worlds, Infinity included. */
export function meanOf(column: Float64Array): number {
  if (!Number.isFinite(column[0])) return column[0];
  let sum = 0;
  for (let w = 0; w < column.length; w++) sum += column[w] - column[0];
  return column[0] + sum / column.length;
}
