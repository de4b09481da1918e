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
/** Ends of the grid that hold less than this together are taken for empty. */
const NEGLIGIBLE = 1e-9;

/** Edges of the grid's cells, of the logarithms. */
interface Grid {
  readonly killedEdges: Float64Array;
  readonly spreadEdges: Float64Array;
}

interface Priors {
  readonly killed: LogNormalPrior;
  readonly spread: LogNormalPrior;
}

/**
 * Severity learned from past attacks: killed_i ~ negative binomial(mean m·scale_i, size k), with independent
 * log-normal priors of m and k. The marginal of a Poisson count whose mean is m·G, G ~ Gamma(k, 1/k). The grid begins four
 * standard deviations wide of the priors, and is laid closer as long as many attacks leave most of it empty.
 */
export function severityPosterior(events: readonly SeverityEvent[], priors: Priors): SeverityPosterior {
  let grid: Grid = {
    killedEdges: edgesOfPrior(priors.killed, KILLED_CELLS),
    spreadEdges: edgesOfPrior(priors.spread, SPREAD_CELLS),
  };
  for (;;) {
    const posterior = posteriorOn(grid, events, priors);
    const killedEdges = closer(grid.killedEdges, posterior.killedCumulative);
    const spreadEdges = closer(grid.spreadEdges, marginalOfSpread(posterior));
    if (killedEdges === grid.killedEdges && spreadEdges === grid.spreadEdges) return posterior;
    grid = { killedEdges, spreadEdges };
  }
}

function posteriorOn(grid: Grid, events: readonly SeverityEvent[], priors: Priors): SeverityPosterior {
  const { killedEdges, spreadEdges } = grid;
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

/** Cumulative probability of the spread at each edge, over all cells of the mean killed. */
export function marginalOfSpread(posterior: Omit<SeverityPosterior, "killedEdges">): Float64Array {
  const { killedCumulative, spreadCumulative, spreadEdges } = posterior;
  const edges = spreadEdges.length;
  const marginal = new Float64Array(edges);
  for (let cell = 0; cell < killedCumulative.length - 1; cell++) {
    const chance = killedCumulative[cell + 1] - killedCumulative[cell];
    for (let j = 0; j < edges; j++) marginal[j] += chance * spreadCumulative[cell * edges + j];
  }
  return marginal;
}

/** As many cells over those that hold something and one to each side, where these are less than half; else the same. */
function closer(edges: Float64Array, cumulative: Float64Array): Float64Array {
  const cells = edges.length - 1;
  let [first, last] = [0, cells - 1];
  while (cumulative[first + 1] < NEGLIGIBLE) first++;
  while (cumulative[cells] - cumulative[last] < NEGLIGIBLE) last--;
  const [low, high] = [edges[Math.max(0, first - 1)], edges[Math.min(cells, last + 2)]];
  const full = edges[cells] - edges[0];
  return high - low < full / 2 ? evenEdges(low, high, cells) : edges;
}

function edgesOfPrior({ median, sigma }: LogNormalPrior, cells: number): Float64Array {
  return evenEdges(Math.log(median) - REACH * sigma, Math.log(median) + REACH * sigma, cells);
}

function evenEdges(low: number, high: number, cells: number): Float64Array {
  const step = (high - low) / cells;
  return Float64Array.from({ length: cells + 1 }, (_, i) => low + i * step);
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
