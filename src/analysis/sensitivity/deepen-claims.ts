import { ascending } from "../ascending.ts";
import { columnOf } from "../block.ts";
import { claimHolds, testClaims } from "../claims.ts";
import { endedRuns } from "../ended-runs.ts";
import { describeDraw, describeWidth } from "../describe-draw.ts";
import type { ClaimResult } from "../result.ts";
import { claimVerdict } from "./claim-verdict.ts";
import type { ClaimDecider, DeepenedClaim } from "./result.ts";
import { foundValue } from "./settable.ts";
import type { Study } from "./study.ts";
import type { Workshop } from "./workshop.ts";

const WORLDS = 8192;
/** Less than this of the variance explained is not called deciding. */
const LEAST = 0.05;
/** Draws are parted into this many slices of equal probability. */
const SLICES = 20;
/** For what a quantity explains, finer ones: at most so many, each of no fewer worlds. */
const MOST_PARTS = 64;
const PART_WORLDS = 16;

/** Each claim with the quantity it turns on most, the value where it flips, and a verdict in a line. */
export function deepenClaims({ study }: Pick<Workshop, "study">): DeepenedClaim[] {
  const { scenario, run } = study;
  if (scenario.claims.length === 0) return [];
  const runTo = endedRuns(scenario, run);
  const holding = scenario.claims.map((claim) =>
    columnOf(run.block, claimHolds(claim, runTo, "expected")).slice(0, WORLDS),
  );
  const columns = run.outcomes.inputs.map((column) => column.subarray(0, WORLDS));
  const shares = columns.map((column) => (varies(column) ? explained(column, holding) : holding.map(() => 0)));
  return testClaims(scenario, run).map((result, i) => {
    const decides = decider(study, { columns, holds: holding[i], shares: shares.map((own) => own[i]) });
    return { ...plainClaim(result), decides, verdict: claimVerdict(result, decides) };
  });
}

/** Without figures that are computed when they are read. */
function plainClaim(claim: ClaimResult): ClaimResult {
  return { ...claim };
}

interface Candidates {
  readonly columns: readonly Float64Array[];
  readonly holds: Float64Array;
  /** [column] share of the variance of `holds` that it explains. */
  readonly shares: readonly number[];
}

/** The drawn quantity that explains most of a yes-or-no column. */
function decider({ scenario, run }: Study, { columns, holds, shares }: Candidates): ClaimDecider | null {
  const best = shares.indexOf(Math.max(...shares));
  if (!(shares[best] >= LEAST)) return null;
  const { key } = run.programme.columns[best];
  const slices = sliced(ascending(columns[best]), holds, SLICES);
  const flip = flipOf(columns[best], slices);
  return {
    path: key,
    explains: shares[best],
    lowTenth: (slices[0].share + slices[1].share) / 2,
    highTenth: (slices[SLICES - 1].share + slices[SLICES - 2].share) / 2,
    flip:
      flip === null ? null : foundValue(describeDraw(scenario, key, flip.value), describeWidth(scenario, key, flip.se)),
  };
}

function varies(column: Float64Array): boolean {
  return column.some((value) => value !== column[0]);
}

/**
 * [response] of yes-or-no columns the correlation ratio, 1 − variance within slices of the draws over variance in all, each over its
 * degrees of freedom: a step is explained as well as a slope. Source: Kelley, "An unbiased correlation ratio measure", PNAS 21 (1935).
 */
function explained(column: Float64Array, responses: readonly Float64Array[]): number[] {
  const order = ascending(column);
  const worlds = order.length;
  const count = Math.min(MOST_PARTS, Math.floor(worlds / PART_WORLDS));
  return responses.map((holds) => {
    const slices = sliced(order, holds, count);
    const within = slices.reduce((sum, { own, share }) => sum + own.length * share * (1 - share), 0) / (worlds - count);
    const inAll = slices.reduce((sum, { own, share }) => sum + own.length * share, 0) / worlds;
    const total = (worlds * inAll * (1 - inAll)) / (worlds - 1);
    return total === 0 ? 0 : Math.max(0, 1 - within / total);
  });
}

interface Slice {
  /** Worlds, in the order of their draws. */
  readonly own: Uint32Array;
  /** The share of them that holds. */
  readonly share: number;
}

/** Worlds in the order of their draws, cut into so many equal slices. */
function sliced(order: Uint32Array, holds: Float64Array, count: number): Slice[] {
  return Array.from({ length: count }, (_, i) => {
    const own = order.subarray((i * order.length) / count, ((i + 1) * order.length) / count);
    return { own, share: own.reduce((sum, w) => sum + holds[w], 0) / own.length };
  });
}

/** Where the share passes one half between the middle draws of two slices, by linear interpolation; the first such place. */
function flipOf(
  column: Float64Array,
  slices: readonly Slice[],
): { readonly value: number; readonly se: number } | null {
  const points = slices.map(({ own, share }) => ({
    middle: column[own[own.length >> 1]],
    share,
    se: Math.sqrt((share * (1 - share)) / own.length),
  }));
  for (let i = 1; i < points.length; i++) {
    const [low, high] = [points[i - 1], points[i]];
    if (low.share < 0.5 === high.share < 0.5) continue;
    const slope = (high.share - low.share) / (high.middle - low.middle);
    return { value: low.middle + (0.5 - low.share) / slope, se: Math.max(low.se, high.se) / Math.abs(slope) };
  }
  return null;
}
