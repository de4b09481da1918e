import type { SeverityPosterior } from "./severity-posterior.ts";

/** Mean killed per attack at probability u of its marginal posterior. */
export function killedQuantile(posterior: SeverityPosterior, u: number): number {
  return Math.exp(edgeAt(posterior.killedCumulative, 0, posterior.killedEdges, u));
}

/** Spread k at probability u of its posterior given the mean killed. */
export function spreadQuantile(posterior: SeverityPosterior, killed: number, u: number): number {
  const { killedEdges, spreadEdges } = posterior;
  const cell = cellOf(killedEdges, 0, killedEdges.length - 1, Math.log(killed));
  return Math.exp(edgeAt(posterior.spreadCumulative, cell * spreadEdges.length, spreadEdges, u));
}

/** Where between the edges the cumulative probability, linear between them, reaches u; that of edge 0 stands at `offset`. */
export function edgeAt(cumulative: Float64Array, offset: number, edges: Float64Array, u: number): number {
  const cell = cellOf(cumulative, offset, edges.length - 1, u);
  const low = cumulative[offset + cell];
  const high = cumulative[offset + cell + 1];
  const from = edges[cell];
  return from + ((u - low) / (high - low)) * (edges[cell + 1] - from);
}

/** Cell whose lower edge is the last at or below x; bisection over `cells` cells. */
function cellOf(edges: Float64Array, offset: number, cells: number, x: number): number {
  let low = 0;
  let high = cells;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (edges[offset + middle] <= x) low = middle;
    else high = middle;
  }
  return low;
}
