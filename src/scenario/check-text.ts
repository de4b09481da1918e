import type { Diagnostic, Range } from "./diagnostic.ts";
import type { Finding } from "./finding.ts";
import { applyIgnores, readIgnores } from "./ignores.ts";
import type { Parsed, ParseOptions } from "./parse-text.ts";
import { readText, type Structure } from "./read-text.ts";
import { rules } from "./rules/all.ts";
import { toBeChecked } from "./rules/checked.ts";
import { figurePath } from "./rules/written-path.ts";
import type { Scenario } from "./scenario.ts";
import type { RawScenario } from "./schema/scenario.ts";
import { MOST_BYTES } from "./size.ts";
import { toDiagnostics } from "./source/diagnostics.ts";

/** A scenario as a text says it, and everything wrong or doubtful in it, its structure judged as asked. */
export function checkText<S extends RawScenario | null>(
  text: string,
  { file = "scenario.yaml", maxSize = MOST_BYTES }: Omit<ParseOptions, "set">,
  structure: Structure<S>,
): Parsed | Extract<S, null> {
  const read = readText(text, { set: [], maxSize, structure });
  if (read === null) return read;
  const { source, findings, written, scenario } = read;
  const found = scenario === null ? [] : findDoubts(scenario, written);
  for (const { path, on, ...problem } of found)
    findings.add(problem, on === "value" ? figurePath(written, path) : path, on);
  const diagnostics = withoutShadows(toDiagnostics(findings.list, source, { file, set: [] }));
  const ignores = written === null ? [] : readIgnores(text);
  const { kept, complaints } = applyIgnores(diagnostics, ignores, { complete: scenario !== null });
  if (complaints.length === 0) return { scenario, diagnostics: kept };
  const complained = toDiagnostics(complaints, source, { file, set: [] });
  return { scenario, diagnostics: [...kept, ...complained].sort((a, b) => a.line - b.line || a.column - b.column) };
}

function findDoubts(scenario: Scenario, written: unknown): Finding[] {
  const checked = toBeChecked(scenario, written);
  return rules.flatMap(({ find }) => find(checked));
}

/** Without the warnings on the same spot as an error, which is what to mend first. */
function withoutShadows(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return diagnostics.filter((each) => each.severity === "error" || !errors.some((error) => shadows(error, each)));
}

function shadows(error: Diagnostic, warning: Diagnostic): boolean {
  const startTogether = error.line === warning.line && error.column === warning.column;
  return startTogether || (error.path.join("\n") === warning.path.join("\n") && contains(error, warning));
}

function contains(outer: Range, inner: Range): boolean {
  const begins = outer.line < inner.line || (outer.line === inner.line && outer.column <= inner.column);
  const ends = outer.endLine > inner.endLine || (outer.endLine === inner.endLine && outer.endColumn >= inner.endColumn);
  return begins && ends;
}
