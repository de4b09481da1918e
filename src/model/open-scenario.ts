import type { Law } from "../scenario/law.ts";
import type { Quantity, Scenario } from "../scenario/scenario.ts";

/** So unlikely that no draw of 32 bits falls on it: it only says which values are possible. */
const NEVER = 1e-15;

/**
 * The scenario with every exact number but 0 opened: drawn like the uncertain quantities, always as its one value, so that
 * it has a column that can be set to another, from half of it to twice as much.
 */
export function openScenario(scenario: Scenario): Scenario {
  return opened(scenario, new Map()) as Scenario;
}

/** Half and twice a value, within what its field can be. */
export function openRange({ law, dimension, factor }: Quantity): readonly [low: number, high: number] | null {
  if (law.kind !== "exact" || law.value === 0) return null;
  const [low, high] = [law.value / 2, law.value * 2].sort((a, b) => a - b);
  const bounded = dimension === "probability" || dimension === "share";
  return [low, bounded ? Math.min(high, 1 / factor) : high];
}

function opened(node: unknown, known: Map<object, unknown>): unknown {
  if (node === null || typeof node !== "object") return node;
  const before = known.get(node);
  if (before !== undefined) return before;
  const copy = copyOf(node, known);
  known.set(node, copy);
  return copy;
}

function copyOf(node: object, known: Map<object, unknown>): unknown {
  if (node instanceof Map) return new Map([...node].map(([key, value]) => [key, opened(value, known)]));
  if (Array.isArray(node)) return node.map((value) => opened(value, known));
  if (isQuantity(node)) return openQuantity(node);
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, opened(value, known)]));
}

function isQuantity(node: object): node is Quantity {
  return "law" in node && "factor" in node && "written" in node;
}

function openQuantity(quantity: Quantity): Quantity {
  const range = openRange(quantity);
  if (quantity.law.kind !== "exact" || range === null) return quantity;
  const values = [range[0], quantity.law.value, range[1]];
  const law: Law = { kind: "discrete", values, probabilities: [NEVER, 1, NEVER] };
  return { ...quantity, law };
}
