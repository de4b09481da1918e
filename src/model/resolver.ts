import type { Option, Quantity, OptionSetting } from "../scenario/scenario.ts";
import { NONE } from "./programme.ts";
import type { ValueCollector } from "./values.ts";

/** Turns the quantities of a scenario, as one option sees them, into value indices. */
export interface Resolver {
  readonly values: ValueCollector;
  /** Index of a quantity, or of `fallback` (NONE where there is none) where the file leaves it out. */
  quantity(quantity: Quantity | null, fallback?: number): number;
  /** Index of a value learned elsewhere that stands at `path`. */
  learned(path: string, index: number): number;
}

/** A resolver that honours an option's `set`; without an option, the scenario as written. */
export function createResolver(values: ValueCollector, option: Option | null): Resolver {
  const settings = new Map(option?.set.map((setting) => [setting.path, setting]));
  const apply = (path: string, index: number) => changed(values, settings.get(path), index);
  return {
    values,
    quantity: (quantity, fallback) => {
      if (quantity !== null) return apply(quantity.path, values.quantity(quantity));
      return fallback === undefined ? NONE : values.constant(fallback);
    },
    learned: apply,
  };
}

function changed(values: ValueCollector, setting: OptionSetting | undefined, index: number): number {
  if (setting === undefined) return index;
  const change = values.quantity(setting.quantity);
  return setting.operation === "times" ? values.product(index, change) : change;
}
