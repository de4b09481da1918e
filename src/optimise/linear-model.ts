/**
 * A linear or mixed-integer programme to be minimised, in sparse rows: lower ≤ Ax ≤ upper, lower ≤ x ≤ upper.
 * Rows and upper bounds of columns may bear a label: the limit of the scenario they stand for.
 */
export interface LinearModel {
  readonly columns: {
    readonly cost: Float64Array;
    readonly lower: Float64Array;
    readonly upper: Float64Array;
    readonly integer: Uint8Array;
    readonly label: Int32Array;
  };
  readonly rows: {
    readonly lower: Float64Array;
    readonly upper: Float64Array;
    readonly label: Int32Array;
    readonly starts: Int32Array;
    readonly indices: Int32Array;
    readonly values: Float64Array;
  };
  /** Added to the objective. */
  readonly constant: number;
  readonly isInteger: boolean;
}

export interface SolverLimits {
  /** Stop with the best found so far. */
  readonly seconds?: number;
  /** Relative gap at which an integer programme counts as solved. */
  readonly gap?: number;
  /** Values to begin from. */
  readonly start?: Float64Array;
}

export interface Solved {
  readonly status: "optimal" | "stopped" | "infeasible" | "failed";
  /** [column]; null where nothing feasible was found. */
  readonly values: Float64Array | null;
  readonly objective: number;
  /** No feasible point is below it. */
  readonly bound: number;
}

/** What solves a model: the only thing this room is given from outside. */
export type Solver = (model: LinearModel, limits?: SolverLimits) => Solved;

const NO_LABEL = -1;

/** Collects columns and rows. A row's terms are (column, coefficient) pairs; a column may occur more than once. */
export class ModelBuilder {
  readonly #cost: number[] = [];
  readonly #lower: number[] = [];
  readonly #upper: number[] = [];
  readonly #integer: number[] = [];
  readonly #columnLabel: number[] = [];
  readonly #rowLower: number[] = [];
  readonly #rowUpper: number[] = [];
  readonly #rowLabel: number[] = [];
  readonly #starts: number[] = [0];
  readonly #indices: number[] = [];
  readonly #values: number[] = [];
  #constant = 0;

  column(upper: number, { lower = 0, cost = 0, integer = false, label = NO_LABEL } = {}): number {
    this.#lower.push(lower);
    this.#upper.push(upper);
    this.#integer.push(integer ? 1 : 0);
    this.#columnLabel.push(label);
    return this.#cost.push(cost) - 1;
  }

  charge(column: number, cost: number): void {
    this.#cost[column] += cost;
  }

  addConstant(value: number): void {
    this.#constant += value;
  }

  row(terms: Terms, { lower = Number.NEGATIVE_INFINITY, upper = Number.POSITIVE_INFINITY, label = NO_LABEL }): number {
    const sums = new Map<number, number>();
    for (const [column, value] of terms) sums.set(column, (sums.get(column) ?? 0) + value);
    for (const [column, value] of sums) {
      if (value === 0) continue;
      this.#indices.push(column);
      this.#values.push(value);
    }
    this.#starts.push(this.#indices.length);
    this.#rowLabel.push(label);
    this.#rowLower.push(lower);
    return this.#rowUpper.push(upper) - 1;
  }

  model(): LinearModel {
    return {
      columns: {
        cost: Float64Array.from(this.#cost),
        lower: Float64Array.from(this.#lower),
        upper: Float64Array.from(this.#upper),
        integer: Uint8Array.from(this.#integer),
        label: Int32Array.from(this.#columnLabel),
      },
      rows: {
        lower: Float64Array.from(this.#rowLower),
        upper: Float64Array.from(this.#rowUpper),
        label: Int32Array.from(this.#rowLabel),
        starts: Int32Array.from(this.#starts),
        indices: Int32Array.from(this.#indices),
        values: Float64Array.from(this.#values),
      },
      constant: this.#constant,
      isInteger: this.#integer.includes(1),
    };
  }
}

export type Term = [column: number, coefficient: number];

export type Terms = Iterable<Readonly<Term>>;

/** The model without the limits of some labels. */
export function without(model: LinearModel, labels: ReadonlySet<number>): LinearModel {
  const { columns, rows } = model;
  const free = (label: Int32Array, bound: Float64Array, value: number) =>
    bound.map((known, i) => (labels.has(label[i]) ? value : known));
  return {
    ...model,
    columns: { ...columns, upper: free(columns.label, columns.upper, Number.POSITIVE_INFINITY) },
    rows: {
      ...rows,
      lower: free(rows.label, rows.lower, Number.NEGATIVE_INFINITY),
      upper: free(rows.label, rows.upper, Number.POSITIVE_INFINITY),
    },
  };
}
