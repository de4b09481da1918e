import type { Label } from "./labels.ts";
import { type LinearModel, type Solver, without } from "./linear-model.ts";

export interface Conflict {
  readonly limits: readonly Label[];
  /** Those of them that, lifted alone, leave limits that can be kept. */
  readonly enough: readonly Label[];
}

/** How many seconds a question whether limits can be kept may take. */
const SECONDS = 10;

/**
 * Limits that cannot be kept together, none of them to spare: any one of them left out, these can be kept. Found by
 * lifting ever smaller groups and keeping lifted what is not needed for the conflict (deletion filter; Chinneck and
 * Dravnieks 1991).
 */
export function bindingLimits(model: LinearModel, labels: readonly Label[], solve: Solver): Conflict {
  const lifted = new Set<number>();
  const conflicts = (also: readonly number[]) =>
    solve(without(model, new Set([...lifted, ...also])), { seconds: SECONDS }).status === "infeasible";
  let open = labels.map((_, label) => label);
  for (let size = Math.ceil(open.length / 2); open.length > 0; size = Math.ceil(size / 2)) {
    for (let from = 0; from < open.length; from += size) {
      const group = open.slice(from, from + size);
      if (conflicts(group)) for (const label of group) lifted.add(label);
    }
    open = open.filter((label) => !lifted.has(label));
    if (size === 1) break;
  }
  const isEnough = (label: number) => solve(without(model, new Set([label])), { seconds: SECONDS }).values !== null;
  return { limits: open.map((label) => labels[label]), enough: open.filter(isEnough).map((label) => labels[label]) };
}
