import { marginalOfSpread, type SeverityPosterior } from "./severity-posterior.ts";
import { edgeAt } from "./severity-quantile.ts";

/** Mean and 5 % and 95 % quantiles. */
export interface Band {
  readonly mean: number;
  readonly p5: number;
  readonly p95: number;
}

/** The mean killed per attack, and the spread, each by itself whatever the other is. */
export function severityBands(posterior: SeverityPosterior): { killed: Band; spread: Band } {
  const { killedEdges, killedCumulative, spreadEdges } = posterior;
  return { killed: band(killedEdges, killedCumulative), spread: band(spreadEdges, marginalOfSpread(posterior)) };
}

/** Of a quantity whose logarithm is uniform between edges; the mean of e^t for t uniform from a to b is (e^b − e^a)/(b − a). */
function band(edges: Float64Array, cumulative: Float64Array): Band {
  let mean = 0;
  for (let cell = 0; cell < edges.length - 1; cell++) {
    const [a, b] = [edges[cell], edges[cell + 1]];
    mean += ((cumulative[cell + 1] - cumulative[cell]) * (Math.exp(b) - Math.exp(a))) / (b - a);
  }
  const quantile = (u: number) => Math.exp(edgeAt(cumulative, 0, edges, u));
  return { mean, p5: quantile(0.05), p95: quantile(0.95) };
}
