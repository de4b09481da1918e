/** Nodes and weights of the eight-point rule on (−1, 1), exact for polynomials of degree 15 (DLMF 3.5.v; Abramowitz and Stegun 1964, table 25.4). */
const NODES = [0.1834346424956498, 0.525532409916329, 0.7966664774136267, 0.9602898564975363];
const WEIGHTS = [0.362683783378362, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763];

/** Calls `visit` with the points of the eight-point Gauss-Legendre rule between two ends and their weights, which add up to the distance. */
export function gaussLegendre(low: number, high: number, visit: (x: number, weight: number) => void): void {
  const [middle, half] = [(low + high) / 2, (high - low) / 2];
  for (const [i, node] of NODES.entries()) {
    visit(middle - half * node, half * WEIGHTS[i]);
    visit(middle + half * node, half * WEIGHTS[i]);
  }
}
