import { columnsOf } from "../engine/columns.ts";

/**
 * Columns of zeros, handed out again once those who had them are done: a run of many batches makes some hundreds for each, and what
 * frees them keeps a second core busy.
 */
export interface Blanks {
  readonly length: number;
  readonly take: () => Float64Array;
  /** All that were taken may be handed out again. */
  readonly reset: () => void;
}

/** Columns made at a time, so that they lie well apart. */
const TOGETHER = 64;

export function createBlanks(length: number): Blanks {
  const column = columnsOf(length, TOGETHER);
  const made: Float64Array[] = [];
  let taken = 0;
  const take = () => {
    if (taken === made.length) made.push(column());
    return made[taken++].fill(0);
  };
  const reset = () => {
    taken = 0;
  };
  return { length, take, reset };
}
