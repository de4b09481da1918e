import { createSimulator } from "../engine/simulate.ts";
import { createSamples } from "../engine/timeline.ts";
import type { Blanks } from "./blanks.ts";
import { type Block, createBlock } from "./block.ts";
import type { Design } from "./design.ts";
import { sampledDays } from "./sampled-states.ts";

/** Worlds [from, from + worlds), both multiples of 16. */
export interface Range {
  readonly from: number;
  readonly worlds: number;
}

/** Simulates the worlds of a design, range after range, with columns from `blanks` where they are as long as the range. */
export function blockOf(
  { scenario, programme, seed, days }: Design,
  blanks: Blanks | null = null,
): (range: Range) => Block {
  const simulator = createSimulator(programme, { seed });
  const noted = programme.options.map(({ id }) => sampledDays(scenario, id, days ?? []));
  return ({ from, worlds }) => {
    const samples = noted.some((own) => own.length > 0) ? noted.map((own) => createSamples(own, worlds)) : null;
    const blank = worlds === blanks?.length ? blanks.take : null;
    const outcomes = simulator({ from, worlds, ...(samples && { samples }), ...(blank && { column: blank }) });
    return createBlock({ programme, seed, outcomes, samples, ...(blank && { blank }) });
  };
}
