import { stat } from "node:fs/promises";
import type { Diagnostic } from "../scenario/diagnostic.ts";
import type { WrittenScenario } from "../scenario/changes/change.ts";
import type { Setting } from "../scenario/source/settings.ts";
import { EXIT } from "./exit-code.ts";
import { revised } from "./git/revision.ts";
import { placeless } from "./placeless.ts";
import { readInput } from "./read-input.ts";
import type { ReadScenario } from "./read-scenario.ts";

/** One of the two scenarios: what was read, what was found in it, and the scenario where it can be planned. */
export interface DiffSide {
  readonly name: string;
  readonly inputs: readonly { readonly file: string; readonly sha256: string | null }[];
  readonly diagnostics: readonly Diagnostic[];
  /** Null: the file could not be read. */
  readonly text: string | null;
  readonly scenario: WrittenScenario | null;
  readonly code: number;
}

/** What is set in it, and the most bytes it may have. */
export interface SideReading {
  readonly set: readonly Setting[];
  readonly maxSize: number;
}

/** Reads a file, stdin (`-`), or a file as it stood in a git revision (`HEAD:scenarios/x.yaml`), with its logs. */
export async function diffSide(word: string, reading: SideReading): Promise<DiffSide> {
  const file = (await isFile(word)) ? null : revised(word);
  const input = file === null ? await readInput(word, reading) : await (await checkedOut()).readRevision(file, word);
  if ("problem" in input) return unread(input.name, input.problem);
  const read =
    file === null
      ? await (await import("./read-scenario.ts")).readScenario(input, { path: word, ...reading })
      : await (await checkedOut()).readScenarioOf(file, input, reading);
  const inputs = [{ file: input.name, sha256: input.sha256 }, ...read.evidence];
  return { name: input.name, text: input.text, inputs, ...found(read) };
}

/** Loaded only where a revision is named. */
function checkedOut() {
  return import("./git/checked-out.ts");
}

async function isFile(word: string): Promise<boolean> {
  return word === "-" || (await stat(word).catch(() => null)) !== null;
}

function found({ scenario, written, diagnostics }: ReadScenario) {
  if (scenario === null) return { diagnostics, scenario, code: EXIT.invalid };
  return { diagnostics, scenario: { scenario, written }, code: EXIT.done };
}

function unread(name: string, message: string): DiffSide {
  const diagnostics = [placeless(name, "cannot-read", message)];
  const inputs = [{ file: name, sha256: null }];
  return { name, inputs, diagnostics, text: null, scenario: null, code: EXIT.impossible };
}
