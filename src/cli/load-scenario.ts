import type { Diagnostic } from "../scenario/diagnostic.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Setting } from "../scenario/source/settings.ts";
import type { ReadFile } from "./evidence/read-with-evidence.ts";
import { EXIT } from "./exit-code.ts";
import type { InputOptions } from "./input-options.ts";
import type { OutputOptions } from "./output-options.ts";
import { readInput } from "./read-input.ts";
import { placeless } from "./placeless.ts";
import { tellFindings } from "./tell-findings.ts";

/** A scenario that can be simulated, with its text; or the exit code. Either way what was read, and what was found in it. */
export type LoadedScenario = {
  /** The scenario's file, and the logs and tables it names. */
  readonly inputs: readonly [ReadFile, ...ReadFile[]];
  readonly diagnostics: readonly Diagnostic[];
} & ({ readonly scenario: Scenario; readonly text: string } | { readonly scenario: null; readonly code: number });

/** Reads one scenario and its logs, and says on stderr what is wrong with it (warnings unless quiet). */
export async function loadScenario(
  path: string,
  options: OutputOptions<string> & InputOptions & { readonly set?: readonly Setting[] },
): Promise<LoadedScenario> {
  const { set = [], maxSize } = options;
  const read = await readInput(path, { maxSize });
  if ("problem" in read) return unread(read.name, read.problem, options);
  const { readScenario } = await import("./read-scenario.ts");
  const { name: file, text, sha256 } = read;
  const { scenario, diagnostics, evidence } = await readScenario(read, { path, set, maxSize });
  await tellFindings({ file, diagnostics, text }, options);
  const found = { inputs: [{ file, sha256 }, ...evidence] as const, diagnostics };
  return scenario === null ? { ...found, scenario, code: EXIT.invalid } : { ...found, scenario, text };
}

async function unread(file: string, message: string, options: OutputOptions<string>): Promise<LoadedScenario> {
  const diagnostics = [placeless(file, "cannot-read", message)];
  await tellFindings({ file, diagnostics, text: null }, options);
  return { scenario: null, code: EXIT.impossible, inputs: [{ file, sha256: null }], diagnostics };
}
