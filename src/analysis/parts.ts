import { analyse } from "./analyse.ts";
import { createBlanks } from "./blanks.ts";
import { blockOf, type Range } from "./block-of.ts";
import type { Design } from "./design.ts";
import { createPart, type Part } from "./statistics/part.ts";
import { type Request, statisticsAsked } from "./statistics/statistics.ts";
import { BATCH, tally } from "./statistics/tally.ts";
import { type WorldRows, worldRowsOf } from "./world-table.ts";

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

/** Some worlds simulated: their part, and their rows where these are wanted. */
export interface Done {
  readonly part: Part;
  readonly rows: readonly WorldRows[];
}

/** Simulates worlds of a design into a part, by default one of their own. */
type Maker = (range: Range, part?: Part) => Done;

/** Simulates range after range of a design, a batch at a time: nothing is kept of the worlds but their part and their rows. */
export function worldsMaker(design: Design, { withRows }: { readonly withRows: boolean }): Maker {
  const requests = requestsOf(design);
  const blanks = createBlanks(BATCH);
  const simulated = blockOf(design, blanks);
  const rowsOf = withRows ? worldRowsOf(design) : null;
  return (range, part = createPart()) => {
    const rows: WorldRows[] = [];
    for (const batch of batchesOf(range)) {
      const block = simulated(batch);
      tally(part, requests, block);
      part.worlds += batch.worlds;
      if (rowsOf !== null) rows.push(rowsOf(block));
      blanks.reset();
    }
    return { part, rows };
  };
}

/** The part of some worlds of a design, range after range. */
export function partMaker(design: Design): (range: Range) => Part {
  const make = worldsMaker(design, { withRows: false });
  return (range) => make(range).part;
}
