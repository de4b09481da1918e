import { type Command, CommanderError } from "commander";
import { version } from "../../package.json";
import type { OptimiseReport } from "../report/optimise-json.ts";
import type { Diagnostic } from "../scenario/diagnostic.ts";
import type { ReadFile } from "./evidence/read-with-evidence.ts";
import { EXIT } from "./exit-code.ts";
import type { OptimiseOptions } from "./optimise.ts";
import { optimiseRequest } from "./optimise-request.ts";
import { readInput } from "./read-input.ts";
import { say } from "./streams.ts";

/** What came of one file: the report, the exit code, its text for messages, and the text with the option found. */
export interface OptimisedFile {
  readonly report: OptimiseReport;
  readonly code: number;
  readonly text: string | null;
  readonly written: string | null;
}

interface How {
  readonly command: Command;
  readonly timeline: boolean;
}

type Named = { readonly name: string; readonly sha256: string | null; readonly evidence?: readonly ReadFile[] };

/** Reads, checks and optimises one file; what goes wrong is in the report. */
export async function optimiseFile(path: string, options: OptimiseOptions, how: How): Promise<OptimisedFile> {
  const input = await readInput(path, options);
  if ("problem" in input)
    return impossible({ name: input.name, sha256: null }, options, { code: "cannot-read", message: input.problem });
  try {
    return await optimiseText({ ...input, path }, options, how);
  } catch (error) {
    if (error instanceof CommanderError) throw error;
    say(`${(error as Error).stack}\n`);
    const message = `internal fault, please report it: ${(error as Error).message}`;
    return impossible(input, options, { code: "internal-fault", message });
  }
}

/** The heavy rooms and the solver are loaded here and not at the top: `--help` does without them. */
async function optimiseText(
  input: Named & { readonly text: string; readonly path: string },
  options: OptimiseOptions,
  how: How,
): Promise<OptimisedFile> {
  const { readScenario } = await import("./read-scenario.ts");
  const { text, path } = input;
  const { scenario, diagnostics, evidence } = await readScenario(input, {
    path,
    set: options.set ?? [],
    maxSize: options.maxSize,
  });
  if (scenario === null)
    return {
      report: reported({ ...input, evidence }, options, { diagnostics, result: null }),
      code: EXIT.invalid,
      text,
      written: null,
    };
  const request = optimiseRequest(scenario, { text, file: input.name }, options, how);
  const { optimise } = await import("../optimise/optimise.ts");
  const { highsSolver } = await import("./highs-solver.ts");
  const found = optimise(scenario, request, await highsSolver());
  if ("conflict" in found) {
    const { conflictWords } = await import("../report/limit-words.ts");
    const message = conflictWords(found.conflict, found.problem, scenario);
    return { ...impossible(input, options, { code: "no-schedule", message }), text };
  }
  const unmet = found.result.plan.claims.some(({ holds }) => holds === false);
  return {
    report: reported({ ...input, evidence }, options, { diagnostics, result: found.result }),
    code: unmet ? EXIT.unmet : EXIT.done,
    text,
    written: found.text,
  };
}

function impossible(
  input: Named,
  options: OptimiseOptions,
  { code, message }: { readonly code: string; readonly message: string },
): OptimisedFile {
  const place = { file: input.name, line: 1, column: 1, endLine: 1, endColumn: 1, path: [] };
  const diagnostic: Diagnostic = { code, severity: "error", message, ...place };
  return {
    report: reported(input, options, { diagnostics: [diagnostic], result: null }),
    code: EXIT.impossible,
    text: null,
    written: null,
  };
}

function reported(
  { name, sha256, evidence = [] }: Named,
  { seed, worlds }: OptimiseOptions,
  found: Pick<OptimiseReport, "diagnostics" | "result">,
): OptimiseReport {
  return {
    version,
    input: { file: name, sha256 },
    evidence,
    run: { seed, worlds, partial: false, shard: null },
    ...found,
  };
}
