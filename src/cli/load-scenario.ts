import { printable } from "../report/printable.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Setting } from "../scenario/source/settings.ts";
import { wantsColour } from "./colour.ts";
import { EXIT } from "./exit-code.ts";
import type { OutputOptions } from "./output-options.ts";
import { readInput } from "./read-input.ts";
import { say } from "./streams.ts";

/** A scenario that can be simulated, with its text and checksum; or the exit code that says why not. */
export type LoadedScenario =
  | {
      readonly scenario: Scenario;
      readonly text: string;
      readonly input: { readonly file: string; readonly sha256: string };
    }
  | { readonly scenario: null; readonly code: number };

/** Reads one scenario, and says on stderr what is wrong with it (warnings unless quiet). */
export async function loadScenario(
  path: string,
  options: OutputOptions<string> & { readonly set?: readonly Setting[] },
): Promise<LoadedScenario> {
  const input = await readInput(path);
  if ("problem" in input) {
    say(`relocate: ${printable(input.problem)}\n`);
    return { scenario: null, code: EXIT.impossible };
  }
  const { parseScenario } = await import("../scenario/parse-scenario.ts");
  const { scenario, diagnostics } = parseScenario(input.text, { file: input.name, set: options.set ?? [] });
  const told = options.quiet === true ? diagnostics.filter(({ severity }) => severity === "error") : diagnostics;
  if (told.length > 0) {
    const { diagnosticsText } = await import("../report/diagnostics-text.ts");
    say(diagnosticsText(told, { colour: wantsColour(process.stderr, options.color, process.env), text: input.text }));
  }
  if (scenario === null) return { scenario, code: EXIT.invalid };
  return { scenario, text: input.text, input: { file: input.name, sha256: input.sha256 } };
}
