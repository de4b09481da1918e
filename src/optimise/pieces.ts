import { isStraight } from "./harm-curve.ts";
import type { ModelBuilder } from "./linear-model.ts";
import { type Network, NONE } from "./network.ts";
import { chargeRest } from "./objective.ts";

/**
 * Deaths along the curves themselves: n is the sum of its parts δ_k in the pieces of the curve, filled in order. Up to the
 * last piece that is less steep than the one before, a binary keeps each piece empty until the one before is full; among
 * those beyond it the minimum sees to that itself (incremental formulation; Markowitz and Manne 1957). Before and after a first
 * departure the lesser harm is taken: a lower bound where they differ. Where nobody comes to a site, a piece once left is
 * never filled again: cuts that say so.
 */
export function chargePieces(network: Network): Piece[] {
  const { problem, builder, stock } = network;
  const pieces: Piece[] = [];
  problem.sites.forEach(({ harm }, s) => {
    const neverGrows = problem.routes.every(({ to }) => to !== s);
    let before: Piece | null = null;
    for (let t = 0; t < problem.periods.count; t++) {
      const present = stock[s].map((ofCohort) => ofCohort[t]).filter((column) => column !== NONE);
      if (present.length === 0) continue;
      const days = problem.periods.days[t];
      const values = harm.before[t].map((value, k) => Math.min(value, harm.after[t][k]));
      if (isStraight(harm)) {
        for (const column of present) builder.charge(column, (days * values[1]) / harm.people[1]);
        continue;
      }
      const piece = addPiece(builder, harm.people, { present, costs: values.map((value) => days * value) });
      pieces.push(piece);
      const shared = Math.min(piece.full.length, before?.full.length ?? 0);
      for (let k = 0; k < shared && neverGrows; k++)
        builder.row(
          [
            [piece.full[k], 1],
            [(before as Piece).full[k], -1],
          ],
          { upper: 0 },
        );
      before = piece;
    }
  });
  chargeRest(network);
  return pieces;
}

/** The parts of the numbers present at a site in a period, and which of them are full. */
export interface Piece {
  readonly present: readonly number[];
  readonly sizes: Float64Array;
  readonly parts: readonly number[];
  readonly full: readonly number[];
}

function addPiece(
  builder: ModelBuilder,
  people: Float64Array,
  { present, costs }: { present: readonly number[]; costs: Float64Array },
): Piece {
  const sizes = people.subarray(1).map((n, k) => n - people[k]);
  const slopes = sizes.map((size, k) => (costs[k + 1] - costs[k]) / size);
  const parts = Array.from(sizes, (size, k) => builder.column(size, { cost: slopes[k] }));
  builder.row([...present.map((column) => [column, 1] as const), ...parts.map((part) => [part, -1] as const)], {
    lower: 0,
    upper: 0,
  });
  const ordered = slopes.findLastIndex((slope, k) => k > 0 && slope < slopes[k - 1]);
  const full: number[] = [];
  for (let k = 0; k < ordered; k++) {
    full.push(builder.column(1, { integer: true }));
    builder.row(
      [
        [parts[k], 1],
        [full[k], -sizes[k]],
      ],
      { lower: 0 },
    );
    const opened = k + 1 < ordered ? [k + 1] : parts.flatMap((_, j) => (j > k ? [j] : []));
    for (const j of opened)
      builder.row(
        [
          [parts[j], 1],
          [full[k], -sizes[j]],
        ],
        { upper: 0 },
      );
  }
  return { present, sizes, parts, full };
}

/** Values of all columns of a model with pieces, from those of the network alone. */
export function filled(values: Float64Array, pieces: readonly Piece[]): Float64Array {
  const last = pieces.at(-1);
  if (last === undefined) return values;
  const all = new Float64Array(Math.max(...last.parts, ...last.full) + 1);
  all.set(values);
  for (const { present, sizes, parts, full } of pieces) {
    let left = present.reduce((sum, column) => sum + values[column], 0);
    parts.forEach((part, k) => {
      all[part] = Math.min(sizes[k], Math.max(0, left));
      left -= all[part];
      if (k < full.length) all[full[k]] = all[part] >= sizes[k] ? 1 : 0;
    });
  }
  return all;
}
