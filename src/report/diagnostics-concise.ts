import type { Diagnostic } from "../scenario/diagnostic.ts";
import { printable } from "./printable.ts";

/** A line for each finding: `file:line:column: severity: message [code]`, as editors and `grep` read it. */
export function diagnosticsConcise(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map((diagnostic) => `${conciseLine(diagnostic)}\n`).join("");
}

function conciseLine({ file, line, column, severity, message, code }: Diagnostic): string {
  return `${printable(file)}:${line}:${column}: ${severity}: ${printable(message)} [${code}]`;
}
