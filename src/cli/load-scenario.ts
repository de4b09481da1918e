import { printable } from "../report/printable.ts";
import type { Diagnostic } from "../scenario/diagnostic.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Setting } from "../scenario/source/settings.ts";
import { wantsColour } from "./colour.ts";
import type { ReadFile } from "./evidence/read-with-evidence.ts";
import { EXIT } from "./exit-code.ts";
import type { InputOptions } from "./input-options.ts";
import type { OutputOptions } from "./output-options.ts";
import { readInput } from "./read-input.ts";
import { say } from "./streams.ts";

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
  if ("problem" in read) return unread(read.name, read.problem);
  const { readScenario } = await import("./read-scenario.ts");
  const { name: file, text, sha256 } = read;
  const { scenario, diagnostics, evidence } = await readScenario(read, { path, set, maxSize });
  const told = options.quiet === true ? diagnostics.filter(({ severity }) => severity === "error") : diagnostics;
  if (told.length > 0) {
    const { diagnosticsText } = await import("../report/diagnostics-text.ts");
    const colour = wantsColour(process.stderr, options.color, process.env);
    say(diagnosticsText(told, { colour, file, text }));
  }
  const found = { inputs: [{ file, sha256 }, ...evidence] as const, diagnostics };
  return scenario === null ? { ...found, scenario, code: EXIT.invalid } : { ...found, scenario, text };
}

function unread(file: string, message: string): LoadedScenario {
  say(`relocate: ${printable(message)}\n`);
  const place = { file, line: 1, column: 1, endLine: 1, endColumn: 1, path: [] };
  const diagnostic = { code: "cannot-read", severity: "error" as const, message, ...place };
  return { scenario: null, code: EXIT.impossible, inputs: [{ file, sha256: null }], diagnostics: [diagnostic] };
}
