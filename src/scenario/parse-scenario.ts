import type { Diagnostic } from "./diagnostic.ts";
import { Findings } from "./finding.ts";
import { readScenario } from "./meaning/read-scenario.ts";
import type { Scenario } from "./scenario.ts";
import { toDiagnostics } from "./source/diagnostics.ts";
import { parseYaml, readValue } from "./source/read-yaml.ts";
import { applySettings, type Setting } from "./source/settings.ts";
import { checkStructure } from "./structure/check-structure.ts";

export interface ParseOptions {
  /** Name of the file, for diagnostics. */
  readonly file?: string;
  /** Values put in place of what the file says. */
  readonly set?: readonly Setting[];
}

/** A scenario as a text says it, and everything found in it; null where something found is an error. */
export function parseScenario(
  text: string,
  { file = "scenario.yaml", set = [] }: ParseOptions = {},
): { scenario: Scenario | null; diagnostics: Diagnostic[] } {
  const findings = new Findings();
  const source = parseYaml(text);
  const written = readValue(source, findings);
  if (written === null) return { scenario: null, diagnostics: toDiagnostics(findings.list, source, { file, set: [] }) };
  const { root, placed } = applySettings(written.value, set, findings);
  const scenario = readScenario(checkStructure(root, findings), root, findings);
  return {
    scenario: findings.hasErrors() ? null : scenario,
    diagnostics: toDiagnostics(findings.list, source, { file, set: placed }),
  };
}
