import type { Scenario } from "../scenario/scenario.ts";
import { analyse, choiceOf } from "./analyse.ts";
import { blockOf } from "./block-of.ts";
import { designOf, type PlanOptions } from "./design.ts";
import { partMaker } from "./parts.ts";
import { statisticsOfBlock, statisticsOfPart } from "./statistics/statistics.ts";
import type { PlanResult } from "./result.ts";
import { type HeldRun, heldRun } from "./run.ts";

export type { PlanOptions } from "./design.ts";

/** Up to this many worlds are held at once, and figures made when they are read; more are taken part by part. */
export const HELD_WORLDS = 16384;

/**
 * Simulates every option of a scenario and compares them: the `result` of the plan's JSON. Pure: the same
 * scenario, worlds and seed give the same result everywhere. Throws on an unknown option or metric id, on worlds
 * or a seed that are no such number, and where a log that the scenario names has not been read.
 */
export function plan(scenario: Scenario, options: PlanOptions = {}): PlanResult {
  const design = designOf(scenario, options);
  const all = { from: 0, worlds: design.worlds };
  return analyse(
    design,
    design.worlds <= HELD_WORLDS ? statisticsOfBlock(blockOf(design)(all)) : statisticsOfPart(partMaker(design)(all)),
  );
}

/** The same, with the simulated worlds that the result was taken from. */
export function planWithRun(scenario: Scenario, options: PlanOptions = {}): { result: PlanResult; run: HeldRun } {
  const design = designOf(scenario, options);
  const run = heldRun(blockOf(design)({ from: 0, worlds: design.worlds }), choiceOf(design));
  return { result: analyse(design, run.statistics), run };
}
