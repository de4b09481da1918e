import { mutated } from "./mutated.ts";
import { type Outcome, outcomeOf } from "./unsound.ts";

export { mutated } from "./mutated.ts";

/** A mutated scenario, checked. */
export interface Case extends Outcome {
  readonly seed: number;
  readonly milliseconds: number;
}

/** Checks as many mutations of some texts as there are seeds from `first` on. */
export function* fuzz(texts: readonly string[], { first, count }: { first: number; count: number }): Generator<Case> {
  for (let seed = first; seed < first + count; seed++) {
    const text = mutated(texts, seed);
    const begun = performance.now();
    const outcome = outcomeOf(text);
    yield { seed, milliseconds: performance.now() - begun, ...outcome };
  }
}
