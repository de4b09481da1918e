import type { Diagnostic, Range } from "./diagnostic.ts";
import type { Finding } from "./finding.ts";
import type { Gathered } from "./gathered.ts";
import { applyIgnores, readIgnores } from "./ignores.ts";
import type { Parsed } from "./parsed-of.ts";
import type { TextRead } from "./read-text.ts";
import { rules } from "./rules/all.ts";
import { toBeChecked } from "./rules/checked.ts";
import { figurePath } from "./rules/written-path.ts";
import type { Scenario } from "./scenario.ts";
import { toDiagnostics } from "./source/diagnostics.ts";
import { faultDiagnostics } from "./source/fault-diagnostics.ts";

export interface ToCheck {
  readonly text: string;
  /** Name of the file, for diagnostics. */
  readonly file: string;
  /** What its logs say; null where it names none. */
  readonly gathered: Gathered | null;
}

/** The scenario of a text that has been read, and everything wrong or doubtful in it and in its logs. */
export function checkedOf(read: TextRead, { text, file, gathered }: ToCheck): Parsed {
  const { source, findings, written } = read;
  const scenario = gathered === null ? read.scenario : gathered.scenario;
  for (const { path, on, ...problem } of gathered?.findings ?? []) findings.add(problem, path, on);
  const found = scenario === null ? [] : findDoubts(scenario, written);
  for (const { path, on, ...problem } of found)
    findings.add(problem, on === "value" ? figurePath(written, path) : path, on);
  const diagnostics = withoutShadows(toDiagnostics(findings.list, source, { file, set: [] }));
  const ignores = written === null ? [] : readIgnores(text);
  const { kept, complaints } = applyIgnores(diagnostics, ignores, { complete: scenario !== null });
  const complained = toDiagnostics(complaints, source, { file, set: [] });
  const inScenario =
    complained.length === 0 ? kept : [...kept, ...complained].sort((a, b) => a.line - b.line || a.column - b.column);
  return { scenario, diagnostics: [...inScenario, ...faultDiagnostics(gathered?.faults ?? [], file)] };
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
