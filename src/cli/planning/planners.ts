import { setImmediate as turn } from "node:timers/promises";
import type { Range } from "../../analysis/block-of.ts";
import type { Design } from "../../analysis/design.ts";
import { batchesOf, type Done, worldsMaker } from "../../analysis/parts.ts";
import { once } from "../../analysis/once.ts";
import { createPart } from "../../analysis/statistics/part.ts";
import type { WorldRows } from "../../analysis/world-table.ts";
import type { Work } from "../threads/crew.ts";

/** What is to be simulated, and whether rows of the worlds are wanted. */
export interface Order {
  readonly design: Design;
  readonly withRows: boolean;
}

/** Worlds to be simulated; the calling thread looks up after every batch, for signals and for parts of others. */
export function simulating(order: Order): Work<Range, Done> {
  const make = once(() => worldsMaker(order.design, order));
  const own = async (range: Range, signal: AbortSignal) => {
    const part = createPart();
    const rows: WorldRows[] = [];
    for (const batch of batchesOf(range)) {
      if (signal.aborted) break;
      rows.push(...make()(batch, part).rows);
      await turn();
    }
    return { part, rows };
  };
  return { script: "plan-thread.cjs", order, own, nothing: () => ({ part: createPart(), rows: [] }) };
}
