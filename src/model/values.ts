import type { Quantity } from "../scenario/scenario.ts";
import type { Column, ColumnSource } from "./programme.ts";

/**
 * The numbers of a world by index: constants stand in `initial`; the others are, in this order,
 * draws (`factor × column`) and products of two earlier values.
 */
export interface ValueTable {
  readonly initial: Float64Array;
  readonly draws: { readonly target: Int32Array; readonly column: Int32Array; readonly factor: Float64Array };
  readonly products: { readonly target: Int32Array; readonly left: Int32Array; readonly right: Int32Array };
}

/** Collects the values a programme needs; the same number, draw or product is stored once. */
export class ValueCollector {
  readonly columns: Column[] = [];
  readonly #initial: number[] = [];
  readonly #index = new Map<string, number>();
  readonly #draws: { target: number; column: number; factor: number }[] = [];
  readonly #products: { target: number; left: number; right: number }[] = [];
  readonly #columnIndex = new Map<string, number>();

  constant(value: number): number {
    return this.#once(`=${value}`, () => this.#push(value));
  }

  quantity(quantity: Quantity): number {
    if (quantity.law.kind === "exact") return this.constant(quantity.factor * quantity.law.value);
    const key = quantity.assumption === null ? quantity.path : `$${quantity.assumption}`;
    return this.scaled(
      this.column(key, () => ({ kind: "law", law: quantity.law })),
      quantity.factor,
    );
  }

  column(key: string, source: () => ColumnSource): number {
    const known = this.#columnIndex.get(key);
    if (known !== undefined) return known;
    const index = this.columns.push({ key, source: source() }) - 1;
    this.#columnIndex.set(key, index);
    return index;
  }

  scaled(column: number, factor: number): number {
    return this.#once(`${column}*${factor}`, () => {
      const target = this.#push(0);
      this.#draws.push({ target, column, factor });
      return target;
    });
  }

  product(left: number, right: number): number {
    return this.#once(`${left}x${right}`, () => {
      const target = this.#push(0);
      this.#products.push({ target, left, right });
      return target;
    });
  }

  table(): ValueTable {
    const ints = (list: number[]) => Int32Array.from(list);
    return {
      initial: Float64Array.from(this.#initial),
      draws: {
        target: ints(this.#draws.map((draw) => draw.target)),
        column: ints(this.#draws.map((draw) => draw.column)),
        factor: Float64Array.from(this.#draws, (draw) => draw.factor),
      },
      products: {
        target: ints(this.#products.map((product) => product.target)),
        left: ints(this.#products.map((product) => product.left)),
        right: ints(this.#products.map((product) => product.right)),
      },
    };
  }

  #push(value: number): number {
    return this.#initial.push(value) - 1;
  }

  #once(key: string, create: () => number): number {
    const known = this.#index.get(key);
    if (known !== undefined) return known;
    const created = create();
    this.#index.set(key, created);
    return created;
  }
}
