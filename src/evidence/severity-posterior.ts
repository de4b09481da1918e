import { logGamma } from "../mathematics/log-gamma.ts";

/**
 * Joint posterior of the mean killed per attack m and the spread k on a grid over (log m, log k):
 * cells of constant density, so that both inverse cdfs are continuous and strictly increasing.
 */
export interface SeverityPosterior {
  readonly killedEdges: Float64Array;
  readonly spreadEdges: Float64Array;
  /** Cumulative probability of m at each edge. */
  readonly killedCumulative: Float64Array;
  /** [killed cell × (spread edges)] cumulative probability of k given the cell of m. */
  readonly spreadCumulative: Float64Array;
}

export interface LogNormalPrior {
  readonly median: number;
  /** Standard deviation of the logarithm. */
  readonly sigma: number;
}

export interface SeverityEvent {
  readonly killed: number;
  /** (present / reference)^concentration: what the mean is multiplied by at this attack. */
  readonly scale: number;
  /** How many attacks were like this one; 1 where it is left out. */
  readonly times?: number;
}

const KILLED_CELLS = 96;
const SPREAD_CELLS = 64;
const REACH = 4;

/**
 * Severity learned from past attacks: killed_i ~ negative binomial(mean m·scale_i, size k), with independent
 * log-normal priors of m and k. The marginal of a Poisson count whose mean is m·G, G ~ Gamma(k, 1/k).
 */
export function severityPosterior(
  events: readonly SeverityEvent[],
  priors: { killed: LogNormalPrior; spread: LogNormalPrior },
): SeverityPosterior {
  const killedEdges = edges(priors.killed, KILLED_CELLS);
  const spreadEdges = edges(priors.spread, SPREAD_CELLS);
  const logWeight = new Float64Array(KILLED_CELLS * SPREAD_CELLS);
  for (let j = 0; j < SPREAD_CELLS; j++) {
    const k = centre(spreadEdges, j);
    const constants = events.map((event) => logGamma(k + event.killed) - logGamma(k));
    for (let i = 0; i < KILLED_CELLS; i++) {
      const m = centre(killedEdges, i);
      let sum = logPrior(m, priors.killed) + logPrior(k, priors.spread);
      events.forEach((event, index) => {
        const mean = m * event.scale;
        let log = constants[index] - (k + event.killed) * Math.log1p(mean / k);
        if (event.killed > 0) log += event.killed * Math.log(mean / k);
        sum += (event.times ?? 1) * log;
      });
      logWeight[i * SPREAD_CELLS + j] = sum;
    }
  }
  return { killedEdges, spreadEdges, ...cumulate(logWeight) };
}

function edges(prior: LogNormalPrior, cells: number): Float64Array {
  const step = (2 * REACH * prior.sigma) / cells;
  return Float64Array.from({ length: cells + 1 }, (_, i) => Math.log(prior.median) - REACH * prior.sigma + i * step);
}

function centre(logEdges: Float64Array, cell: number): number {
  return Math.exp((logEdges[cell] + logEdges[cell + 1]) / 2);
}

function logPrior(value: number, prior: LogNormalPrior): number {
  const z = Math.log(value / prior.median) / prior.sigma;
  return -(z * z) / 2;
}

function cumulate(logWeight: Float64Array): Pick<SeverityPosterior, "killedCumulative" | "spreadCumulative"> {
  const most = logWeight.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const killedCumulative = new Float64Array(KILLED_CELLS + 1);
  const spreadCumulative = new Float64Array(KILLED_CELLS * (SPREAD_CELLS + 1));
  for (let i = 0; i < KILLED_CELLS; i++) {
    const row = i * (SPREAD_CELLS + 1);
    for (let j = 0; j < SPREAD_CELLS; j++) {
      const weight = Math.exp(logWeight[i * SPREAD_CELLS + j] - most);
      spreadCumulative[row + j + 1] = spreadCumulative[row + j] + weight;
    }
    const total = spreadCumulative[row + SPREAD_CELLS];
    killedCumulative[i + 1] = killedCumulative[i] + total;
    for (let j = 1; j <= SPREAD_CELLS; j++)
      spreadCumulative[row + j] = j === SPREAD_CELLS ? 1 : spreadCumulative[row + j] / total;
  }
  const total = killedCumulative[KILLED_CELLS];
  for (let i = 1; i <= KILLED_CELLS; i++) killedCumulative[i] = i === KILLED_CELLS ? 1 : killedCumulative[i] / total;
  return { killedCumulative, spreadCumulative };
}
