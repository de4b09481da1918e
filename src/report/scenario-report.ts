import type { PlanRun } from "../analysis/result.ts";
import type { Diagnostic } from "../scenario/diagnostic.ts";
import { envelope, printedJson, type ReadInput } from "./json-envelope.ts";

/** What a command made of one scenario, or why it could not: what the envelope of its JSON says. */
export interface ScenarioReport<Result> {
  readonly version: string;
  readonly input: ReadInput;
  /** The logs and tables that the scenario names. */
  readonly evidence?: readonly ReadInput[];
  readonly run: PlanRun;
  readonly diagnostics: readonly Diagnostic[];
  /** Null where the scenario has errors, could not be read, or has no answer. */
  readonly result: Result | null;
}

/** The envelope of the contract; `name` is the command's. */
export function enveloped<Result>(name: string, { input, evidence = [], ...report }: ScenarioReport<Result>) {
  return envelope(name, { ...report, inputs: [input, ...evidence], complete: report.result !== null });
}

/** The same as it is printed. */
export function scenarioJson<Result>(name: string, report: ScenarioReport<Result>): string {
  return printedJson(enveloped(name, report));
}
