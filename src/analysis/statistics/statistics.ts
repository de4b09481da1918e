import type { Block } from "../block.ts";
import { roundedSums } from "./exact-sums.ts";
import { createHistogram, type Histogram } from "./histogram.ts";
import { createPart, type Part } from "./part.ts";
import { tally } from "./tally.ts";

/** Rows [begin, end) of a block: one batch. */
export interface Rows {
  readonly begin: number;
  readonly end: number;
}

/** How a statistic comes from simulated worlds. The same name, the same recipe. */
export type Request =
  /** So many sums over the rows of a batch. */
  | {
      readonly kind: "sums";
      readonly name: string;
      readonly size: number;
      readonly ofBatch: (block: Block, rows: Rows, out: Float64Array) => void;
    }
  | { readonly kind: "histogram"; readonly name: string; readonly of: (block: Block) => Float64Array }
  /** A finding, as JSON, from the first batch of the run. */
  | { readonly kind: "first"; readonly name: string; readonly of: (block: Block, rows: Rows) => unknown };

type Of<Kind extends Request["kind"]> = Omit<Extract<Request, { kind: Kind }>, "kind">;

/** What figures are computed from. Which statistics are asked for must not hang on the values of others. */
export interface Statistics {
  readonly worlds: () => number;
  readonly sums: (request: Of<"sums">) => Float64Array;
  readonly histogram: (request: Of<"histogram">) => Histogram;
  readonly first: (request: Of<"first">) => unknown;
}

/** Statistics of a block at hand, each made when it is asked for. */
export function statisticsOfBlock(block: Block): Statistics {
  const part = createPart();
  const made = (request: Request): Part => {
    if (!has(part, request)) tally(part, [request], block);
    return part;
  };
  return { ...statisticsFrom(made), worlds: () => block.outcomes.worlds };
}

/** Statistics of a part that holds all that will be asked for. */
export function statisticsOfPart(part: Part): Statistics {
  const held = (request: Request): Part => {
    if (!has(part, request)) throw new Error(`the part has no ${request.kind} ${request.name}`);
    return part;
  };
  return { ...statisticsFrom(held), worlds: () => part.worlds };
}

function statisticsFrom(partWith: (request: Request) => Part): Omit<Statistics, "worlds"> {
  return {
    sums: (request) => {
      const { sums } = partWith({ kind: "sums", ...request });
      return roundedSums(sums.get(request.name) as Parameters<typeof roundedSums>[0]);
    },
    histogram: (request) => partWith({ kind: "histogram", ...request }).histograms.get(request.name) as Histogram,
    first: (request) => partWith({ kind: "first", ...request }).firsts.get(request.name),
  };
}

function has({ sums, histograms, firsts }: Part, { kind, name }: Request): boolean {
  return { sums, histogram: histograms, first: firsts }[kind].has(name);
}

/** Statistics that notes what is asked for and answers with blanks. */
export function statisticsAsked(requests: Map<string, Request>): Statistics {
  const blank = createHistogram();
  const note = (request: Request) => requests.set(`${request.kind} ${request.name}`, request);
  return {
    worlds: () => 0,
    sums: (request) => {
      note({ kind: "sums", ...request });
      return new Float64Array(request.size);
    },
    histogram: (request) => {
      note({ kind: "histogram", ...request });
      return blank;
    },
    first: (request) => {
      note({ kind: "first", ...request });
      return null;
    },
  };
}

/** The same statistics of what another block, made from each block, holds; their names get a prefix. */
export function statisticsThrough(
  statistics: Statistics,
  { prefix, through }: { prefix: string; through: (block: Block) => Block },
): Statistics {
  const name = (own: string) => `${prefix}${own}`;
  return {
    worlds: statistics.worlds,
    sums: (request) =>
      statistics.sums({
        ...request,
        name: name(request.name),
        ofBatch: (block, rows, out) => request.ofBatch(through(block), rows, out),
      }),
    histogram: (request) =>
      statistics.histogram({ name: name(request.name), of: (block) => request.of(through(block)) }),
    first: (request) =>
      statistics.first({ name: name(request.name), of: (block, rows) => request.of(through(block), rows) }),
  };
}
