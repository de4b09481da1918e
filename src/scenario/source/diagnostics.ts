import type { Diagnostic, Range } from "../diagnostic.ts";
import { type Finding, startsWith } from "../finding.ts";
import { messages, secondPlaces, wordingOf } from "../messages.ts";
import { Locator } from "./locate.ts";
import type { YamlSource } from "./read-yaml.ts";
import type { Placed } from "./settings.ts";

interface Origin {
  readonly file: string;
  readonly set: readonly Placed[];
}

/** Findings in words and with their places, in the order of the text, each once, also where an alias repeats what is wrong. */
export function toDiagnostics(findings: readonly Finding[], source: YamlSource, origin: Origin): Diagnostic[] {
  const locator = new Locator(source);
  const [direct, throughAlias] = [new Map<string, Diagnostic>(), new Map<string, Diagnostic>()];
  for (const finding of findings) {
    const alias = locator.aliasTo(finding);
    const diagnostic = toDiagnostic(finding, { locator, alias }, origin);
    const { code, message, file, line, column } = diagnostic;
    if (alias === null) setOnce(direct, [code, file, line, column, message], diagnostic);
    else setOnce(throughAlias, [code, file, line, column], diagnostic);
  }
  for (const { code, file, line, column } of direct.values())
    throughAlias.delete(JSON.stringify([code, file, line, column]));
  return [...direct.values(), ...throughAlias.values()].sort(
    (a, b) => Number(a.file !== origin.file) - Number(b.file !== origin.file) || a.line - b.line || a.column - b.column,
  );
}

function setOnce(diagnostics: Map<string, Diagnostic>, identity: unknown, diagnostic: Diagnostic): void {
  const key = JSON.stringify(identity);
  if (!diagnostics.has(key)) diagnostics.set(key, diagnostic);
}

interface Way {
  readonly locator: Locator;
  readonly alias: Range | null;
}

function toDiagnostic(finding: Finding, { locator, alias }: Way, { file, set }: Origin): Diagnostic {
  const { code, path } = finding;
  const setting = set.findLast(({ at }) => startsWith(path, at));
  const place =
    setting === undefined
      ? { file, ...locator.locate(finding), ...secondPlace(finding, { locator, alias }) }
      : { file: "--set", ...withinSetting(setting, finding) };
  return { code, severity: messages[code].severity, ...wordingOf(code, finding.details as never), ...place, path };
}

function secondPlace({ first }: Finding, { locator, alias }: Way): Pick<Diagnostic, "related"> {
  if (first !== undefined) {
    const place = "start" in first ? { path: [], on: first } : { path: first, on: "value" as const };
    return { related: [{ ...locator.locate(place), message: secondPlaces.first }] };
  }
  return alias === null ? {} : { related: [{ ...alias, message: secondPlaces.alias }] };
}

/** The place in `path=value`, as it stands on the command line. */
function withinSetting({ path, value }: Placed, { span }: Finding): Range {
  const offset = path.length + 2;
  if (span === undefined) return { line: 1, column: 1, endLine: 1, endColumn: offset + value.length };
  return { line: 1, column: offset + span.start, endLine: 1, endColumn: offset + span.end };
}
