import { analyse } from "./analyse.ts";
import { blockOf, type Range } from "./block-of.ts";
import type { Design } from "./design.ts";
import { createPart, type Part } from "./statistics/part.ts";
import { type Request, statisticsAsked } from "./statistics/statistics.ts";
import { BATCH, tally } from "./statistics/tally.ts";

/** What the result of a design is computed from, each statistic once. */
export function requestsOf(design: Design): Request[] {
  const requests = new Map<string, Request>();
  readAll(analyse(design, statisticsAsked(requests)));
  return [...requests.values()];
}

/** Reads every member, so that those computed when read are. */
function readAll(value: unknown): void {
  if (value === null || typeof value !== "object") return;
  for (const member of Object.values(value)) readAll(member);
}

/** The batches of some worlds, which begin at a multiple of the batch. */
export function batchesOf({ from, worlds }: Range): Range[] {
  return Array.from({ length: Math.ceil(worlds / BATCH) }, (_, i) => ({
    from: from + i * BATCH,
    worlds: Math.min(BATCH, worlds - i * BATCH),
  }));
}

/** Takes part after part of the worlds of a design, a batch at a time: nothing else is kept of them. */
export function partMaker(design: Design): (range: Range) => Part {
  const requests = requestsOf(design);
  const simulated = blockOf(design);
  return (range) => {
    const part = createPart();
    for (const batch of batchesOf(range)) {
      tally(part, requests, simulated(batch));
      part.worlds += batch.worlds;
    }
    return part;
  };
}
