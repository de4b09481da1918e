import { isChoice } from "../scenario/rules/is-choice.ts";
import type { Quantity, Scenario } from "../scenario/scenario.ts";
import { pathLabels } from "./path-labels.ts";
import type { AssumptionResult } from "./result.ts";

/** What the result rests on without a source: named assumptions, then figures nobody vouches for, in path order, as quantities are. */
export function listAssumptions(scenario: Scenario): AssumptionResult[] {
  const named = (path: string) => path.startsWith("assumptions.");
  const items = new Map(pathLabels(scenario).map(({ path, label }) => [path, label]));
  const resting = [...scenario.quantities].filter(([path, quantity]) => named(path) || isUnsourced(quantity));
  return resting.map(([path, quantity]) => ({ path, item: items.get(path) ?? null, ...describe(quantity) }));
}

/** A choice that is certain and says nothing for itself is part of what an option is, not of what it rests on. */
function isUnsourced({ assumption, path, law, provenance: { source, note } }: Quantity): boolean {
  const isPlainChoice = law.kind === "exact" && note === null && isChoice(path.split("."));
  return assumption === null && source.length === 0 && !isPlainChoice;
}

function describe({ written, provenance: { source, note } }: Quantity): Omit<AssumptionResult, "path" | "item"> {
  return { quantity: written, source: source.length > 0 ? source : null, note };
}
