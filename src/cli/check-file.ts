import type { CheckedFile } from "../report/check-report.ts";
import type { Diagnostic } from "../scenario/diagnostic.ts";
import { EXIT } from "./exit-code.ts";
import { internalFault, placeless } from "./placeless.ts";
import { type Input, type Reading, readInput } from "./read-input.ts";
import { say } from "./streams.ts";

/** Reads and checks one file; what goes wrong is in the result. The heavy rooms are loaded here: `--help` does without them. */
export async function checkFile(
  path: string,
  { stdinFilename, ...reading }: Required<Reading> & { readonly stdinFilename?: string },
): Promise<CheckedFile> {
  const read = await readInput(path, reading);
  const input = path === "-" && stdinFilename !== undefined ? { ...read, name: stdinFilename } : read;
  if ("problem" in input) return unchecked(input.name, { code: "cannot-read", message: input.problem });
  try {
    return await checkText(input, { ...reading, path: path === "-" ? (stdinFilename ?? path) : path });
  } catch (error) {
    say(`${(error as Error).stack}\n`);
    return uncheckedFor(internalFault(input.name, error));
  }
}

async function checkText(
  { name, text, sha256 }: Extract<Input, { text: string }>,
  reading: Required<Reading> & { readonly path: string },
): Promise<CheckedFile> {
  const { readWithEvidence } = await import("./evidence/read-with-evidence.ts");
  const { checkedOf } = await import("../scenario/checked-of.ts");
  const { read, gathered, evidence } = await readWithEvidence(text, { ...reading, name, set: [] });
  const { diagnostics } = checkedOf(read, { text, file: name, gathered });
  return { file: name, sha256, text, checked: true, diagnostics, evidence };
}

/** Something that could not be checked, and why, as a result. */
export function unchecked(
  file: string,
  { code, message }: { readonly code: string; readonly message: string },
): CheckedFile {
  return uncheckedFor(placeless(file, code, message));
}

function uncheckedFor(diagnostic: Diagnostic): CheckedFile {
  return { file: diagnostic.file, sha256: null, text: null, checked: false, diagnostics: [diagnostic] };
}

/** The exit code of one file by itself. */
export function codeOf({ checked, diagnostics }: CheckedFile): number {
  if (!checked) return EXIT.impossible;
  return diagnostics.some(({ severity }) => severity === "error") ? EXIT.invalid : EXIT.done;
}
