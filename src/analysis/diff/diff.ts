import { compile } from "../../model/compile.ts";
import type { WrittenScenario } from "../../scenario/changes/change.ts";
import { evidenceChanges } from "../../scenario/changes/evidence-changes.ts";
import { listChanges } from "../../scenario/changes/list-changes.ts";
import { metricIds } from "../../scenario/metric-ids.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { scenarioHead } from "../head.ts";
import type { SourceResult } from "../result.ts";
import { claimDiffs } from "./claim-diffs.ts";
import { optionDiffs } from "./option-diffs.ts";
import { pairedProgrammes } from "./paired-programmes.ts";
import { ranking } from "./ranking.ts";
import type { DiffResult, Sides } from "./result.ts";
import { type Simulated, simulated } from "./simulated.ts";

export interface DiffOptions {
  /** Simulated worlds, a multiple of 16. */
  readonly worlds: number;
  readonly seed: number;
  /** Metric ids; all of the contract's, and `cost.<payer>` for each payer of either, by default. */
  readonly metrics?: readonly string[];
}

/**
 * Two scenarios held against each other: what they say differently, and what comes of it, in the same worlds. Every quantity
 * that both have is drawn alike in each world, and every attack comes from the same script; what differs is what was changed.
 * Pure. Throws where a log that a scenario names has not been read.
 */
export function diff(before: WrittenScenario, after: WrittenScenario, options: DiffOptions): DiffResult {
  const { changes, moved } = listChanges(before, after);
  const sides = { before: before.scenario, after: after.scenario };
  const programmes = pairedProgrammes({ before: compile(sides.before), after: compile(sides.after) }, moved);
  const runs: Sides<Simulated> = {
    before: simulated(sides.before, programmes.before, options),
    after: simulated(sides.after, programmes.after, options),
  };
  return {
    before: headOf(runs.before),
    after: headOf(runs.after),
    changes: [...changes, ...evidenceChanges(sides.before, sides.after)],
    options: optionDiffs(runs, options.metrics ?? metricsOf(sides)),
    ranking: { before: ranking(runs.before.run), after: ranking(runs.after.run) },
    claims: claimDiffs(runs),
    sources: sourcesOf(sides),
  };
}

function headOf({ scenario, run }: Simulated) {
  return scenarioHead(scenario, run);
}

/** Metrics that either scenario has. */
export function metricsOf({ before, after }: Sides<Scenario>): string[] {
  const payers = new Set([...after.payers.keys(), ...before.payers.keys()]);
  return [...metricIds, ...[...payers].map((payer) => `cost.${payer}`)];
}

function sourcesOf({ before, after }: Sides<Scenario>): SourceResult[] {
  return [...new Map([...before.sources, ...after.sources])].map(([id, source]) => ({ id, ...source }));
}
