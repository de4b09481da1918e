/** A mixed strategy and the most it can lose on average. */
export interface Mixed {
  /** [option] shares that sum to 1. */
  readonly weights: readonly number[];
  readonly value: number;
}

/** Relative size below which a number of the tableau counts as zero. */
const TINY = 1e-11;

/**
 * The mix of options w ≥ 0, Σw = 1, that makes max_s Σ_d w_d L_ds least. `losses`: [option][scenario].
 * With every loss made positive and x = w / v this is the linear programme max Σx, Lᵀx ≤ 1, x ≥ 0, solved by the simplex
 * method in its condensed tableau; Bland's rule keeps it from going in circles.
 * Source: Dantzig, "A proof of the equivalence of the programming problem and the game problem" (1951).
 */
export function minimaxMix(losses: readonly ArrayLike<number>[]): Mixed {
  const least = losses.reduce((low, column) => Math.min(low, leastOf(column)), Number.POSITIVE_INFINITY);
  const most = losses.reduce((high, column) => -Math.min(-high, leastOf(column, -1)), Number.NEGATIVE_INFINITY);
  const spread = most - least || 1;
  const tableau = createTableau(losses, (loss) => 1 + (loss - least) / spread);
  for (let column = entering(tableau); column >= 0; column = entering(tableau)) pivot(tableau, column);
  const sum = tableau.profit[tableau.width];
  const weights = losses.map((_, option) => {
    const row = tableau.basic.indexOf(option);
    return row < 0 ? 0 : tableau.rows[row][tableau.width] / sum;
  });
  return { weights, value: (1 / sum - 1) * spread + least };
}

function leastOf(column: ArrayLike<number>, sign = 1): number {
  let least = Number.POSITIVE_INFINITY;
  for (let s = 0; s < column.length; s++) least = Math.min(least, sign * column[s]);
  return least;
}

/** Row: a basic variable by the variables outside the basis, and its value. Variables: the options, then the slacks. */
interface Tableau {
  readonly width: number;
  readonly rows: Float64Array[];
  readonly profit: Float64Array;
  readonly basic: number[];
  readonly outside: number[];
}

function createTableau(losses: readonly ArrayLike<number>[], scaled: (loss: number) => number): Tableau {
  const width = losses.length;
  const scenarios = losses[0].length;
  const rows = Array.from({ length: scenarios }, (_, s) =>
    Float64Array.from({ length: width + 1 }, (_, d) => (d === width ? 1 : scaled(losses[d][s]))),
  );
  return {
    width,
    rows,
    profit: Float64Array.from({ length: width + 1 }, (_, d) => (d === width ? 0 : -1)),
    basic: rows.map((_, s) => width + s),
    outside: losses.map((_, d) => d),
  };
}

/** The variable of least number that still adds to the profit; -1: the optimum. */
function entering({ width, profit, outside }: Tableau): number {
  let found = -1;
  for (let c = 0; c < width; c++) if (profit[c] < -TINY && (found < 0 || outside[c] < outside[found])) found = c;
  return found;
}

function pivot(tableau: Tableau, column: number): void {
  const { width, rows, profit, basic, outside } = tableau;
  const leaving = leavingRow(tableau, column);
  const chosen = rows[leaving];
  const by = chosen[column];
  for (let c = 0; c <= width; c++) if (c !== column) chosen[c] /= by;
  chosen[column] = 1 / by;
  for (const row of [...rows, profit]) {
    if (row === chosen) continue;
    const times = row[column];
    if (times === 0) continue;
    for (let c = 0; c <= width; c++) if (c !== column) row[c] -= times * chosen[c];
    row[column] = -times / by;
  }
  [basic[leaving], outside[column]] = [outside[column], basic[leaving]];
}

function leavingRow({ width, rows, basic }: Tableau, column: number): number {
  let found = -1;
  let least = Number.POSITIVE_INFINITY;
  rows.forEach((row, r) => {
    if (row[column] <= TINY) return;
    const ratio = row[width] / row[column];
    const tied = found >= 0 && Math.abs(ratio - least) <= TINY * least;
    if (tied ? basic[r] >= basic[found] : ratio >= least) return;
    found = r;
    least = Math.min(least, ratio);
  });
  return found;
}
