import { drawColumn } from "../laws/draw-column.ts";
import { killedQuantile, spreadQuantile } from "../evidence/severity-quantile.ts";
import { normalCdf } from "../mathematics/normal-cdf.ts";
import { normalQuantile } from "../mathematics/normal-quantile.ts";
import type { Column, ColumnSource, CorrelatedColumns, Programme } from "../model/programme.ts";
import { columnsOf } from "./columns.ts";
import { hashText } from "./random/hash-text.ts";
import { REPLICATES } from "./random/replicate-keys.ts";
import { sobolSlots } from "./random/slots.ts";
import { sobolColumn } from "./random/sobol-column.ts";

/** Worlds [from, from + count), in columns that `column` gives, or else new ones. */
interface Drawn {
  readonly seed: number;
  readonly from: number;
  readonly count: number;
  readonly column?: (() => Float64Array) | undefined;
}

/**
 * The uncertain quantities of the worlds [from, from + count), by column: world w is point ⌊w/16⌋ of
 * replicate w mod 16 of a scrambled Sobol sequence, in the dimension that the column's key is given.
 * `from` and `count` are multiples of 16.
 */
export function drawWorlds(
  programme: Programme,
  { seed, from, count, column = columnsOf(count, programme.columns.length) }: Drawn,
): Float64Array[] {
  const { columns } = programme;
  const slots = sobolSlots(programme.quantities);
  const uniforms = columns.map(({ key }) => {
    const out = column();
    const dimension = slots.get(key) as number;
    sobolColumn({
      dimension,
      seed,
      slotKey: hashText(key),
      firstIndex: from / REPLICATES,
      count: count / REPLICATES,
      out,
    });
    return out;
  });
  for (const group of programme.correlated) correlate(uniforms, group);
  const drawn: Float64Array[] = [];
  columns.forEach((column, index) => {
    drawn.push(drawFrom(column, uniforms[index], { columns, drawn }));
  });
  return drawn;
}

/** Draws of one column by itself from uniforms, which are overwritten; null where its law hangs on another column's draw. */
export function drawMarginal({ source }: Pick<Column, "source">, uniforms: Float64Array): Float64Array | null {
  if (source.kind === "law") {
    drawColumn(source.law, uniforms, uniforms);
    return uniforms;
  }
  if (source.kind !== "severity-killed") return null;
  for (let w = 0; w < uniforms.length; w++) uniforms[w] = killedQuantile(source.posterior, uniforms[w]);
  return uniforms;
}

function drawFrom(
  column: Column,
  uniforms: Float64Array,
  earlier: { columns: readonly Column[]; drawn: readonly Float64Array[] },
): Float64Array {
  const { source } = column;
  if (source.kind !== "severity-spread") return drawMarginal(column, uniforms) as Float64Array;
  const killed = earlier.drawn[source.given];
  const { posterior } = earlier.columns[source.given].source as Extract<ColumnSource, { kind: "severity-killed" }>;
  for (let w = 0; w < uniforms.length; w++) uniforms[w] = spreadQuantile(posterior, killed[w], uniforms[w]);
  return uniforms;
}

/** Gaussian copula: the group's normals are mixed by the Cholesky factor. */
function correlate(uniforms: readonly Float64Array[], { columns, cholesky }: CorrelatedColumns): void {
  const count = uniforms[columns[0]].length;
  const normals = new Float64Array(columns.length);
  for (let w = 0; w < count; w++) {
    columns.forEach((column, i) => {
      normals[i] = normalQuantile(uniforms[column][w]);
    });
    columns.forEach((column, i) => {
      const row = cholesky[i] as readonly number[];
      const mixed = row.reduce((sum, weight, j) => sum + weight * normals[j], 0);
      uniforms[column][w] = Math.min(Math.max(normalCdf(mixed), 1e-12), 1 - 1e-12);
    });
  }
}
