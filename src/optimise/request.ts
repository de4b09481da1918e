import type { Setting } from "../scenario/source/settings.ts";
import type { Limits } from "./problem.ts";
import type { Objective } from "./result.ts";

/** What is asked of the optimiser. */
export interface OptimiseRequest {
  /** The scenario's text, and what is set in it from outside. */
  readonly text: string;
  readonly file: string;
  readonly set: readonly Setting[];
  /** Id of the option found. */
  readonly id: string;
  readonly under: string;
  readonly offers: readonly string[];
  readonly limits: Limits;
  readonly objective: Objective;
  /** Worlds that a robust schedule is made for. */
  readonly robustWorlds: number;
  /** Points of the frontier, 0 for none, and its payer (−1: all together). */
  readonly frontier: number;
  readonly payer: number;
  readonly worlds: number;
  /** Worlds that the harm is averaged over; drawn with another seed than those of the comparison. */
  readonly planningWorlds: number;
  readonly seed: number;
  readonly step: number;
  readonly seconds: number;
  readonly gap: number;
  readonly timeline: boolean;
  /** The most rules of a policy, 0 for no search; and the options that one may begin with or turn to. */
  readonly rules: number;
  readonly among: readonly string[];
  /** Is told how many policies have been tried, of how many. */
  readonly tried?: ((count: number, all: number) => void) | undefined;
}
