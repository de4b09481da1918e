import { CommanderError } from "commander";
import { version } from "../../package.json";
import type { PlanRun } from "../analysis/result.ts";
import type { ReadInput } from "../report/json-envelope.ts";
import type { ScenarioReport } from "../report/scenario-report.ts";
import type { Diagnostic } from "../scenario/diagnostic.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Setting } from "../scenario/source/settings.ts";
import { EXIT } from "./exit-code.ts";
import type { InputOptions } from "./input-options.ts";
import { internalFault, placeless } from "./placeless.ts";
import { readInput } from "./read-input.ts";
import { say } from "./streams.ts";

/** What a command does with one scenario: its report, the exit code, and the text for messages about it. */
export interface ScenarioFile<Result> {
  readonly report: ScenarioReport<Result>;
  readonly code: number;
  /** Null where the file could not be read. */
  readonly text: string | null;
}

/** A sound scenario, as a command is given it. */
export interface Sound {
  readonly scenario: Scenario;
  readonly name: string;
  readonly text: string;
  /** The report that a result would have. */
  readonly head: Omit<ScenarioReport<never>, "result">;
}

/** What a command made of a sound scenario; `why` where it has no answer, in place of what was found before. */
export interface Made<Result> {
  readonly result: Result | null;
  readonly code: number;
  readonly run?: Partial<PlanRun>;
  readonly why?: { readonly code: string; readonly message: string };
}

type Reading = InputOptions & { readonly seed: number; readonly worlds: number; readonly set?: readonly Setting[] };

/** Reads and checks one scenario and hands it on; what goes wrong is in the report. */
export async function scenarioFile<Result, More extends object>(
  path: string,
  { seed, worlds, set = [], maxSize }: Reading,
  make: (sound: Sound) => Promise<Made<Result> & More>,
): Promise<ScenarioFile<Result> & Partial<More>> {
  const run: PlanRun = { seed, worlds, partial: false, shard: null };
  const head = (input: ReadInput, diagnostics: readonly Diagnostic[], evidence: readonly ReadInput[] = []) => {
    return { version, input, evidence, run, diagnostics };
  };
  const input = await readInput(path, { maxSize });
  const unmade = { code: EXIT.impossible, text: null } as ScenarioFile<Result> & Partial<More>;
  if ("problem" in input) {
    const found = [placeless(input.name, "cannot-read", input.problem)];
    return { ...unmade, report: { ...head({ file: input.name, sha256: null }, found), result: null } };
  }
  const { name, text, sha256 } = input;
  const file = { file: name, sha256 };
  try {
    const { readScenario } = await import("./read-scenario.ts");
    const { scenario, diagnostics, evidence } = await readScenario(input, { path, set, maxSize });
    const read = head(file, diagnostics, evidence);
    if (scenario === null) return { ...unmade, report: { ...read, result: null }, code: EXIT.invalid, text };
    const { result, run: ran, why, ...made } = await make({ scenario, name, text, head: read });
    const said = why === undefined ? diagnostics : [placeless(name, why.code, why.message)];
    return { ...made, report: { ...read, run: { ...run, ...ran }, diagnostics: said, result }, text } as typeof unmade;
  } catch (error) {
    if (error instanceof CommanderError) throw error;
    say(`${(error as Error).stack}\n`);
    return { ...unmade, report: { ...head(file, [internalFault(name, error)]), result: null } };
  }
}
