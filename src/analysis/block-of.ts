import { createSimulator } from "../engine/simulate.ts";
import { createSamples } from "../engine/timeline.ts";
import { type Block, createBlock } from "./block.ts";
import type { Design } from "./design.ts";

/** Worlds [from, from + worlds), both multiples of 16. */
export interface Range {
  readonly from: number;
  readonly worlds: number;
}

/** Simulates the worlds of a design, range after range. */
export function blockOf({ programme, seed, days }: Design): (range: Range) => Block {
  const simulator = createSimulator(programme, { seed });
  return ({ from, worlds }) => {
    const samples = days === null ? null : programme.options.map(() => createSamples(days, worlds));
    const outcomes = simulator({ from, worlds, ...(samples && { samples }) });
    return createBlock({ programme, seed, outcomes, samples });
  };
}
