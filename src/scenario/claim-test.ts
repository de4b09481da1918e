/** A claim's test: `metric(option) > 1.2 * metric(other) + 3`. */
export interface Comparison {
  readonly left: readonly Term[];
  readonly operator: "<" | "<=" | ">" | ">=";
  readonly right: readonly Term[];
}

/** `coefficient × metric(option[, by: day])`, or a constant where `metric` is null. */
export interface Term {
  readonly coefficient: number;
  readonly metric: string | null;
  readonly option: string | null;
  /** Days after start of `by: date`; null: over the whole horizon. */
  readonly byDay: number | null;
}
