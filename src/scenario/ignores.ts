import type { Diagnostic } from "./diagnostic.ts";
import { type Finding, problem } from "./finding.ts";
import { type Code, messages } from "./messages.ts";
import { nearest } from "./nearest.ts";
import { type Comment, commentsOf } from "./source/comments.ts";

/** A code in a comment `# relocate: ignore[code, code]`, and the line whose warnings it silences. */
export interface Ignore {
  readonly code: string;
  readonly line: number;
  /** Offsets of the code in the text. */
  readonly start: number;
  readonly end: number;
}

const IGNORE = /^#\s*relocate:\s*ignore\b(?:\s*\[([^\]]*)\])?/;

/** Every code that a comment of a YAML text ignores. */
export function readIgnores(text: string): Ignore[] {
  if (!/#\s*relocate:\s*ignore/.test(text)) return [];
  const silenced = silencedLines(text);
  return commentsOf(text).flatMap((comment) => codesOf(comment, silenced[comment.line - 1] ?? comment.line));
}

function codesOf({ start, text }: Comment, line: number): Ignore[] {
  const match = IGNORE.exec(text);
  if (match === null) return [];
  const list = match[1] ?? "";
  const end = start + match[0].length;
  if (list.trim() === "") return [{ code: "", line, start, end }];
  const first = end - 1 - list.length;
  return [...list.matchAll(/[^,\s](?:[^,]*[^,\s])?/g)].map(({ 0: code, index }) => {
    return { code, line, start: first + index, end: first + index + code.length };
  });
}

/** For each line of a text the line itself, or the next that is more than a comment where it is none. */
function silencedLines(text: string): number[] {
  const lines = text.split("\n");
  const silenced: number[] = [];
  for (let index = lines.length - 1; index >= 0; index--) {
    const isNone = /^\s*(#|$)/.test(lines[index] as string);
    silenced[index] = (isNone ? silenced[index + 1] : undefined) ?? index + 1;
  }
  return silenced;
}

/** What is left of some diagnostics, and what the comments that were to silence them are to be told. */
export function applyIgnores(
  diagnostics: readonly Diagnostic[],
  ignores: readonly Ignore[],
  { complete }: { readonly complete: boolean },
): { kept: Diagnostic[]; complaints: Finding[] } {
  const asked = new Set(ignores.map(spotOf));
  const isSilenced = (each: Diagnostic) => each.severity === "warning" && asked.has(spotOf(each));
  const met = new Set(diagnostics.filter(isSilenced).map(spotOf));
  return {
    kept: diagnostics.filter((each) => !isSilenced(each)),
    complaints: ignores.filter((each) => !met.has(spotOf(each))).flatMap((each) => complaint(each, complete)),
  };
}

function spotOf({ code, line }: { readonly code: string; readonly line: number }): string {
  return `${line} ${code}`;
}

/** Whether an ignore is idle can only be told where every rule has looked; a wrong code is wrong anyway. */
function complaint({ code, start, end }: Ignore, complete: boolean): Finding[] {
  const place = { path: [], on: { start, end } };
  const severity = Object.hasOwn(messages, code) ? messages[code as Code].severity : null;
  if (severity === null) return [{ ...problem("unknown-ignore", { code, near: nearest(code, warnings) }), ...place }];
  const isError = severity === "error";
  return isError || complete ? [{ ...problem("unused-ignore", { code, isError }), ...place }] : [];
}

const warnings = (Object.keys(messages) as Code[]).filter((code) => messages[code].severity === "warning");
