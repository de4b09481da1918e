import type { Budget, Requirement } from "./problem.ts";

/** A limit of the scenario that rows or bounds of a model stand for. */
export type Label =
  | { readonly kind: "budget"; readonly budget: Budget }
  | { readonly kind: "capacity"; readonly site: number }
  | { readonly kind: "opens" | "pace" | "places" | "minimum" | "condition"; readonly route: number }
  | { readonly kind: "out"; readonly requirement: Requirement };

/** The labels of a model: rows and columns refer to them by number. */
export class Labels {
  readonly list: Label[] = [];
  readonly #known = new Map<string, number>();

  number(label: Label): number {
    const key = JSON.stringify(label);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.list.length);
    return this.list.push(label) - 1;
  }
}
