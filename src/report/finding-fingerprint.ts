import { hashText } from "../engine/random/hash-text.ts";
import type { Diagnostic } from "../scenario/diagnostic.ts";

/**
 * What tells a finding from the others of its file and stays the same while lines move: a 64-bit hash of its code, its path
 * in the scenario and the text of its line (its message where it stands in another file), then its number among those equal in all three.
 */
export function findingFingerprints(
  diagnostics: readonly Diagnostic[],
  { file, text }: { readonly file: string; readonly text: string | null },
): string[] {
  const lines = text === null ? [] : text.split(/\r\n|\r|\n/);
  const seen = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const { code, path, line } = diagnostic;
    const shown = diagnostic.file === file ? (lines[line - 1] ?? "").trim() : diagnostic.message;
    const hash = hash64(JSON.stringify([code, path, shown]));
    const number = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, number);
    return `${hash}:${number}`;
  });
}

function hash64(text: string): string {
  return [`a${text}`, `b${text}`].map((each) => hashText(each).toString(16).padStart(8, "0")).join("");
}
