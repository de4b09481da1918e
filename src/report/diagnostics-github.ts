import type { Diagnostic } from "../scenario/diagnostic.ts";
import { errorsFirst } from "./check-report.ts";
import { hints } from "./diagnostics-text.ts";
import { printable } from "./printable.ts";

/** A workflow command for each finding, which GitHub shows at its line; errors first: it keeps ten of each a step. */
export function diagnosticsGithub(diagnostics: readonly Diagnostic[]): string {
  return errorsFirst(diagnostics)
    .map((diagnostic) => `${command(diagnostic)}\n`)
    .join("");
}

/** Columns are of use to GitHub only within one line; its last column is inclusive. */
function command(diagnostic: Diagnostic): string {
  const { severity, file, line, column, endLine, endColumn, code } = diagnostic;
  const columns = line === endLine ? { col: column, endColumn: Math.max(column, endColumn - 1) } : {};
  const properties = Object.entries({ file: printable(file), line, endLine, ...columns, title: code });
  const written = properties.map(([key, value]) => `${key}=${property(String(value))}`).join(",");
  return `::${severity} ${written}::${data(words(diagnostic).join("\n"))}`;
}

function words(diagnostic: Diagnostic): string[] {
  const related = (diagnostic.related ?? []).map(({ line, column, message }) => `${line}:${column}: ${message}`);
  return [diagnostic.message, ...hints(diagnostic), ...related].map(printable);
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
