import type { Quantity, Scenario } from "../scenario/scenario.ts";
import { pathLabels } from "./path-labels.ts";
import type { AssumptionResult } from "./result.ts";

/** What the result rests on without a source: named assumptions first, then figures nobody vouches for, in path order. */
export function listAssumptions(scenario: Scenario): AssumptionResult[] {
  const named = (path: string) => path.startsWith("assumptions.");
  const items = new Map(pathLabels(scenario).map(({ path, label }) => [path, label]));
  const resting = [...scenario.quantities].filter(([path, quantity]) => named(path) || isUnsourced(quantity));
  return resting
    .sort(([a], [b]) => Number(named(b)) - Number(named(a)) || (a < b ? -1 : 1))
    .map(([path, quantity]) => ({ path, item: items.get(path) ?? null, ...describe(quantity) }));
}

function isUnsourced({ assumption, provenance }: Quantity): boolean {
  return assumption === null && provenance.source.length === 0;
}

function describe({ written, provenance: { source, note } }: Quantity): Omit<AssumptionResult, "path" | "item"> {
  return { quantity: written, source: source.length > 0 ? source : null, note };
}
