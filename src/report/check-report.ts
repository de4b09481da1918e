import type { Diagnostic } from "../scenario/diagnostic.ts";

/** What was found in one file, or why it could not be checked. */
export interface CheckedFile {
  readonly file: string;
  readonly sha256: string | null;
  /** Null where the file could not be read. */
  readonly text: string | null;
  /** False where the only diagnostic says why the file could not be checked. */
  readonly checked: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** The logs and tables that the scenario names. */
  readonly evidence?: readonly { readonly file: string; readonly sha256: string | null }[];
}

/** What was found in all files, and whether that is good enough. */
export interface CheckReport {
  readonly version: string;
  readonly passed: boolean;
  readonly files: readonly CheckedFile[];
}

/** Errors and warnings, counted. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
}

/** How many of some diagnostics are errors and how many warnings. */
export function countsOf(diagnostics: readonly Diagnostic[]): Counts {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  return { errors, warnings: diagnostics.length - errors };
}

/** `2 errors, 1 warning`, or `nothing found`. */
export function countWords({ errors, warnings }: Counts): string {
  const words = [...counted(errors, "error"), ...counted(warnings, "warning")];
  return words.length === 0 ? "nothing found" : words.join(", ");
}

function counted(count: number, noun: string): string[] {
  return count === 0 ? [] : [plural(count, noun)];
}

/** `1 file`, `2 files`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** Diagnostics of all files, the errors before the warnings. */
export function errorsFirst(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const isError = ({ severity }: Diagnostic) => severity === "error";
  return [...diagnostics.filter(isError), ...diagnostics.filter((diagnostic) => !isError(diagnostic))];
}
