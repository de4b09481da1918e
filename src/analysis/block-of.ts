import { createSimulator } from "../engine/simulate.ts";
import { createSamples } from "../engine/timeline.ts";
import { type Block, createBlock } from "./block.ts";
import type { Design } from "./design.ts";
import { sampledDays } from "./sampled-states.ts";

/** Worlds [from, from + worlds), both multiples of 16. */
export interface Range {
  readonly from: number;
  readonly worlds: number;
}

/** Simulates the worlds of a design, range after range. */
export function blockOf({ scenario, programme, seed, days }: Design): (range: Range) => Block {
  const simulator = createSimulator(programme, { seed });
  const noted = programme.options.map(({ id }) => sampledDays(scenario, id, days ?? []));
  return ({ from, worlds }) => {
    const samples = noted.some((own) => own.length > 0) ? noted.map((own) => createSamples(own, worlds)) : null;
    const outcomes = simulator({ from, worlds, ...(samples && { samples }) });
    return createBlock({ programme, seed, outcomes, samples });
  };
}
