import type { Scenario } from "../scenario/scenario.ts";
import { ascending } from "./ascending.ts";
import { describeDraw } from "./describe-draw.ts";
import type { ClaimFlip } from "./result.ts";
import type { Block } from "./block.ts";

const ENOUGH = 0.9;

/** With fewer worlds than this on one side, some quantity tells them apart by chance. */
const FEWEST = 10;

/**
 * The one drawn quantity whose value decides a yes-or-no column, and the threshold that sorts the worlds
 * best; null unless it sorts nine tenths of them rightly and halves the errors of always saying the same, of which there
 * must be some.
 * Of the first worlds of the block only, as many as `holds` has: a batch is enough to place a threshold within a thousandth
 * of a quantity's probability.
 */
export function decidingQuantity(scenario: Scenario, block: Block, holds: Float64Array): ClaimFlip | null {
  const worlds = holds.length;
  const yes = holds.reduce((sum, value) => sum + value, 0);
  if (Math.min(yes, worlds - yes) < FEWEST) return null;
  const majority = Math.max(yes, worlds - yes) / worlds;
  let best: { column: number; value: number; above: boolean; accuracy: number } | null = null;
  block.outcomes.inputs.forEach((input, column) => {
    const split = bestSplit(input, orderOf(block, column, worlds), holds, yes);
    if (best === null || split.accuracy > best.accuracy) best = { column, ...split };
  });
  const found = best as { column: number; value: number; above: boolean; accuracy: number } | null;
  if (found === null || found.accuracy < Math.max(ENOUGH, (1 + majority) / 2)) return null;
  const { key } = block.programme.columns[found.column];
  const { value, written } = describeDraw(scenario, key, found.value);
  return { path: key, value, written, holds: found.above ? "above" : "below", accuracy: found.accuracy };
}

const orders = new WeakMap<Block, Uint32Array[]>();

/** World numbers in ascending order of a drawn column's values; kept, since every claim asks for it. */
function orderOf(block: Block, column: number, worlds: number): Uint32Array {
  const known = orders.get(block) ?? [];
  orders.set(block, known);
  known[column] ??= ascending(block.outcomes.inputs[column].subarray(0, worlds));
  return known[column];
}

/** The threshold with the most worlds on their right side: yes above it, or yes below it. */
function bestSplit(
  column: Float64Array,
  order: Uint32Array,
  holds: Float64Array,
  yes: number,
): { value: number; above: boolean; accuracy: number } {
  const worlds = order.length;
  let best = { value: column[order[0]], above: true, accuracy: 0 };
  let yesBelow = 0;
  for (let rank = 1; rank < worlds; rank++) {
    yesBelow += holds[order[rank - 1]];
    const [low, high] = [column[order[rank - 1]], column[order[rank]]];
    if (low === high) continue;
    const right = rank - yesBelow + (yes - yesBelow);
    const accuracy = Math.max(right, worlds - right) / worlds;
    if (accuracy > best.accuracy) best = { value: (low + high) / 2, above: right * 2 >= worlds, accuracy };
  }
  return best;
}
