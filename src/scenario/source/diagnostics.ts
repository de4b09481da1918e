import type { Diagnostic, Range } from "../diagnostic.ts";
import { type Finding, startsWith } from "../finding.ts";
import { messages, wordingOf } from "../messages.ts";
import { Locator } from "./locate.ts";
import type { YamlSource } from "./read-yaml.ts";
import type { Placed } from "./settings.ts";

interface Origin {
  readonly file: string;
  readonly set: readonly Placed[];
}

/** Findings in words and with their places, in the order of the text, each place and message once. */
export function toDiagnostics(findings: readonly Finding[], source: YamlSource, origin: Origin): Diagnostic[] {
  const locator = new Locator(source);
  const diagnostics = new Map<string, Diagnostic>();
  for (const finding of findings) {
    const diagnostic = toDiagnostic(finding, locator, origin);
    const { code, message, file, line, column } = diagnostic;
    const identity = JSON.stringify([code, message, file, line, column]);
    if (!diagnostics.has(identity)) diagnostics.set(identity, diagnostic);
  }
  return [...diagnostics.values()].sort(
    (a, b) => Number(a.file !== origin.file) - Number(b.file !== origin.file) || a.line - b.line || a.column - b.column,
  );
}

function toDiagnostic(finding: Finding, locator: Locator, { file, set }: Origin): Diagnostic {
  const { code, path } = finding;
  const setting = set.findLast(({ at }) => startsWith(path, at));
  const place =
    setting === undefined
      ? { file, ...locator.locate(finding) }
      : { file: "--set", ...withinSetting(setting, finding) };
  return { code, severity: messages[code].severity, ...wordingOf(code, finding.details as never), ...place, path };
}

/** The place in `path=value`, as it stands on the command line. */
function withinSetting({ path, value }: Placed, { span }: Finding): Range {
  const offset = path.length + 2;
  if (span === undefined) return { line: 1, column: 1, endLine: 1, endColumn: offset + value.length };
  return { line: 1, column: offset + span.start, endLine: 1, endColumn: offset + span.end };
}
