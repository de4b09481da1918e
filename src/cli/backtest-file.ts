import type { ScenarioBacktest } from "../analysis/backtest/result.ts";
import type { Diagnostic } from "../scenario/diagnostic.ts";
import { EXIT } from "./exit-code.ts";
import type { InputOptions } from "./input-options.ts";
import { internalFault, placeless } from "./placeless.ts";
import { type Input, readInput } from "./read-input.ts";
import type { RunOptions } from "./run-options.ts";
import { say } from "./streams.ts";

/** A scenario and the record it is held against, as the command line names them. */
export interface Pair {
  readonly scenario: string;
  readonly observed: string;
}

/** What was found in one file, with its text for the messages about it (of a log, none: what is found there is with its scenario). */
export interface ReadFile {
  readonly input: { readonly file: string; readonly sha256: string | null };
  readonly diagnostics: readonly Diagnostic[];
  readonly text: string | null;
}

/** One scenario held against its record; null where that could not be done, and the files and the exit code say why. */
export interface BacktestedFile {
  readonly files: readonly ReadFile[];
  readonly code: number;
  readonly result: ScenarioBacktest | null;
}

export type BacktestFileOptions = InputOptions & RunOptions;

/** Reads and checks a scenario and its record, and scores the one against the other; what goes wrong is in the result. */
export async function backtestFile(pair: Pair, options: BacktestFileOptions): Promise<BacktestedFile> {
  const inputs = [await readInput(pair.scenario, options), await readInput(pair.observed, options)] as const;
  const [scenario, observed] = inputs;
  if ("problem" in scenario || "problem" in observed)
    return { files: inputs.map(unread), code: EXIT.impossible, result: null };
  try {
    return await backtestTexts({ ...scenario, path: pair.scenario }, observed, options);
  } catch (error) {
    say(`${(error as Error).stack}\n`);
    return {
      files: [fileOf(scenario, [internalFault(scenario.name, error)]), fileOf(observed, [])],
      code: EXIT.impossible,
      result: null,
    };
  }
}

type Text = Extract<Input, { text: string }>;

/** The heavy rooms are loaded here and not at the top: `--help` does without them. */
async function backtestTexts(
  written: Text & { readonly path: string },
  record: Text,
  options: BacktestFileOptions,
): Promise<BacktestedFile> {
  const { readScenario } = await import("./read-scenario.ts");
  const { path } = written;
  const { set = [], maxSize } = options;
  const { scenario, evidence, ...found } = await readScenario(written, { path, set, maxSize });
  const logs = evidence.map((input) => ({ input, diagnostics: [], text: "" }));
  const read = [fileOf(written, found.diagnostics), ...logs];
  if (scenario === null) return { files: [...read, fileOf(record, [])], code: EXIT.invalid, result: null };
  const { parseObserved } = await import("../scenario/observed/parse-observed.ts");
  const { observed, diagnostics } = parseObserved(record.text, scenario, { file: record.name });
  const files = [...read, fileOf(record, diagnostics)];
  if (observed === null) return { files, code: EXIT.invalid, result: null };
  const { backtest } = await import("../analysis/backtest/backtest.ts");
  return { files, code: EXIT.done, result: backtest(scenario, observed, options) };
}

function fileOf({ name, sha256, text }: Text, diagnostics: readonly Diagnostic[]): ReadFile {
  return { input: { file: name, sha256 }, diagnostics, text };
}

function unread(input: Input): ReadFile {
  if (!("problem" in input)) return fileOf(input, []);
  return {
    input: { file: input.name, sha256: null },
    diagnostics: [placeless(input.name, "cannot-read", input.problem)],
    text: null,
  };
}
