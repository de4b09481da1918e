import type { Outcomes } from "../engine/outcomes.ts";
import type { Samples } from "../engine/timeline.ts";
import type { Programme } from "../model/programme.ts";

/** Some worlds of a run, simulated: the columns that statistics are taken from, and then dropped. */
export interface Block {
  readonly programme: Programme;
  readonly seed: number;
  readonly outcomes: Outcomes;
  /** [option] states on some days, for the timeline and for claims; null where none is wanted. */
  readonly samples: readonly Samples[] | null;
  /** A column of zeros, the block's own as long as the block is used. */
  readonly blank: () => Float64Array;
  /** Columns worked out so far, by name. */
  readonly known: Map<string, Float64Array>;
}

/** Without `blank`, its columns stay as they are for good. */
export function createBlock(block: Omit<Block, "known" | "blank"> & Partial<Pick<Block, "blank">>): Block {
  return { blank: () => new Float64Array(block.outcomes.worlds), ...block, known: new Map() };
}

/** A number for each world, and how it comes from a block. In a run the same name means the same numbers. */
export interface Column {
  readonly name: string;
  readonly of: (block: Block) => Float64Array;
}

/** The numbers of a column; worked out once for a block. */
export function columnOf(block: Block, { name, of }: Column): Float64Array {
  const known = block.known.get(name) ?? of(block);
  block.known.set(name, known);
  return known;
}

/** A column worked out from others, world by world. */
export function combined(
  name: string,
  columns: readonly Column[],
  combine: (...values: readonly number[]) => number,
): Column {
  const of = (block: Block) => {
    const all = columns.map((column) => columnOf(block, column));
    return mapped(all, combine);
  };
  return { name, of };
}

function mapped([first, second]: readonly Float64Array[], combine: (...values: readonly number[]) => number) {
  return second === undefined
    ? first.map((value) => combine(value))
    : first.map((value, w) => combine(value, second[w]));
}

/** 1 where a column is finite. */
export function whetherFinite(column: Column): Column {
  const of = (block: Block) => {
    const values = columnOf(block, column);
    const whether = block.blank();
    for (let w = 0; w < values.length; w++) if (Number.isFinite(values[w])) whether[w] = 1;
    return whether;
  };
  return { name: `${column.name}, whether finite`, of };
}

/**
 * The difference of two columns. Written out, as all that is taken from every world of every option: a call for each number
 * takes several times as long.
 */
export function less(a: Column, b: Column): Column {
  const of = (block: Block) => {
    const [x, y] = [columnOf(block, a), columnOf(block, b)];
    const difference = block.blank();
    for (let w = 0; w < x.length; w++) difference[w] = x[w] - y[w];
    return difference;
  };
  return { name: `${a.name} less ${b.name}`, of };
}
