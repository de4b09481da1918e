import { diagnosticsText } from "../../src/report/diagnostics-text.ts";
import { checkScenario } from "../../src/scenario/check-scenario.ts";
import type { Diagnostic, Range } from "../../src/scenario/diagnostic.ts";
import { type Code, messages } from "../../src/scenario/messages.ts";
import { DRIVES_A_TERMINAL } from "../report/drives-a-terminal.ts";

const FILE = "mutated.yaml";

export interface Outcome {
  /** What is wrong with the check itself. */
  readonly faults: readonly string[];
  readonly codes: readonly string[];
  readonly isSound: boolean;
}

/** Checks a text, and the check: no exception, each finding known, worded, within the text, said once and shown safely. */
export function outcomeOf(text: string): Outcome {
  try {
    const { scenario, diagnostics } = checkScenario(text, { file: FILE });
    const hasErrors = diagnostics.some(({ severity }) => severity === "error");
    const faults = [
      ...diagnostics.flatMap((each) => faultsIn(each, text)),
      ...repetitions(diagnostics),
      ...unshown(diagnostics, text),
    ];
    if ((scenario === null) !== hasErrors) faults.push("there is a scenario with errors, or none without");
    return { faults, codes: diagnostics.map(({ code }) => code), isSound: scenario !== null };
  } catch (error) {
    return { faults: [(error as Error).stack ?? String(error)], codes: [], isSound: false };
  }
}

function faultsIn(diagnostic: Diagnostic, text: string): string[] {
  const { code, severity, message, file, hint = "", related = [] } = diagnostic;
  const isKnown = Object.hasOwn(messages, code) && messages[code as Code].severity === severity && file === FILE;
  const words = [message, hint, ...related.map((each) => each.message)].join("\n");
  const isWorded = message !== "" && !/undefined|\[object |\bNaN\b/.test(words.replaceAll(".nan", ""));
  const isWithin = [diagnostic, ...related].every((range) => within(range, text));
  const ok = isKnown && isWorded && isWithin;
  return ok ? [] : [`${JSON.stringify({ isKnown, isWorded, isWithin })} ${JSON.stringify(diagnostic)}`];
}

/** Lines and columns are 1-based, in UTF-16 units, and the end is exclusive; a `\r` before the end of a line is part of it. */
export function within({ line, column, endLine, endColumn }: Range, text: string): boolean {
  const lines = text.split("\n");
  const isPlace = (row: number, at: number) => row >= 1 && at >= 1 && at <= (lines[row - 1]?.length ?? -1) + 1;
  const isOrdered = line < endLine || (line === endLine && column <= endColumn);
  return isPlace(line, column) && isPlace(endLine, endColumn) && isOrdered;
}

/** What is shown to people must not drive their terminal. */
function unshown(diagnostics: readonly Diagnostic[], text: string): string[] {
  const [sign] = DRIVES_A_TERMINAL.exec(diagnosticsText(diagnostics, { colour: false, text })) ?? [];
  return sign === undefined ? [] : [`shows ${JSON.stringify(sign)}`];
}

function repetitions(diagnostics: readonly Diagnostic[]): string[] {
  const seen = new Set<string>();
  return diagnostics.flatMap(({ code, message, line, column }) => {
    const said = JSON.stringify([code, message, line, column]);
    const isRepeated = seen.has(said);
    seen.add(said);
    return isRepeated ? [`said twice: ${said}`] : [];
  });
}
