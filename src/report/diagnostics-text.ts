import type { Diagnostic } from "../scenario/diagnostic.ts";
import { errorsFirst } from "./check-report.ts";
import { displayWidth } from "./display-width.ts";
import { printable, visible } from "./printable.ts";
import { chalkFor } from "./chalk-for.ts";

export interface DiagnosticsStyle {
  readonly colour: boolean;
  /** The scenario's file, where some of what was found stands in another. */
  readonly file?: string;
  /** The scenario's text, for the line shown below a message; null where there is none to show. */
  readonly text: string | null;
}

/** Found errors and warnings with their place, their line, and a hint, errors first; advice is given once, where it is first of use. */
export function diagnosticsText(diagnostics: readonly Diagnostic[], style: DiagnosticsStyle): string {
  const lines = style.text === null ? [] : style.text.split(/\r?\n/);
  const given = new Set<string>();
  return errorsFirst(diagnostics)
    .map((diagnostic) => {
      const told = hints(diagnostic).filter((hint) => !given.has(hint) || hint.includes(MEANT));
      for (const hint of told) given.add(hint);
      const own = diagnostic.file === (style.file ?? diagnostic.file) ? lines : [];
      return `${located(diagnostic, { lines: own, told, colour: style.colour })}\n`;
    })
    .join("");
}

/** What was perhaps meant is of one place, and said at each. */
const MEANT = "did you mean";

interface Shown {
  readonly lines: readonly string[];
  readonly told: readonly string[];
  readonly colour: boolean;
}

function located(diagnostic: Diagnostic, { lines, told, colour }: Shown): string {
  const chalk = chalkFor(colour);
  const { severity, line, column, file, message, code } = diagnostic;
  const paint = severity === "error" ? chalk.red.bold : chalk.yellow.bold;
  const place = chalk.bold(`${printable(file)}:${line}:${column}:`);
  const blocks = [
    `${place} ${paint(`${severity}:`)} ${printable(message)} ${chalk.dim(`[${code}]`)}`,
    ...frame(diagnostic, lines[line - 1]).map((text, i) => (i === 0 ? chalk.dim(text) : paint(text))),
    ...told.map((hint) => `  ${printable(hint)}`),
    ...(diagnostic.related ?? []).map(
      (other) => `  ${printable(file)}:${other.line}:${other.column}: ${printable(other.message)}`,
    ),
  ];
  return blocks.join("\n");
}

/** What to do about a finding, one sentence a line. */
export function hints({ hint, suggestion }: Diagnostic): string[] {
  const told = hint === undefined ? [] : [`hint: ${hint}`];
  return suggestion === undefined || hint?.includes(suggestion) ? told : [...told, `did you mean "${suggestion}"?`];
}

const MARGIN = 60;

/** The line around the place, and carets under it; both as wide as a terminal shows them. */
function frame({ line, column, endLine, endColumn }: Diagnostic, text: string | undefined): string[] {
  if (text === undefined || text.trim() === "") return [];
  const from = Math.max(0, column - 1 - MARGIN);
  const to = Math.min(Math.max(column, endLine === line ? endColumn - 1 : text.length), column - 1 + MARGIN);
  const [whole, marked, after] = [from, column - 1, to].map((cut) => shown(text.slice(cut, from + 2 * MARGIN)));
  const gutter = `  ${line} | ${from > 0 ? "..." : ""}`;
  const before = `${gutter}${whole.slice(0, whole.length - marked.length)}`;
  const carets = "^".repeat(Math.max(1, displayWidth(marked.slice(0, marked.length - after.length))));
  return [`${gutter}${whole}`.trimEnd(), `${" ".repeat(displayWidth(before))}${carets}`];
}

/** What is shown of a text ends with what is shown of its end: an escape looks ahead only. */
function shown(text: string): string {
  return visible(text.replaceAll("\t", "  "));
}
