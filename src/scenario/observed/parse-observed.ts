import type { Diagnostic } from "../diagnostic.ts";
import { Findings } from "../finding.ts";
import type { Scenario } from "../scenario.ts";
import { observedSchema, type RawObserved } from "../schema/observed.ts";
import { toDiagnostics } from "../source/diagnostics.ts";
import { parseYaml, readValue } from "../source/read-yaml.ts";
import { checkAgainst } from "../structure/check-structure.ts";
import type { ObservedRecord } from "./observed.ts";
import { readObserved } from "./read-observed.ts";

/**
 * What a text says was observed after the start of a scenario, and everything found in it; null where something found
 * is an error. Sites, offers and options are those of the scenario.
 */
export function parseObserved(
  text: string,
  scenario: Scenario,
  { file = "observed.yaml" }: { readonly file?: string } = {},
): { observed: ObservedRecord | null; diagnostics: Diagnostic[] } {
  const findings = new Findings();
  const source = parseYaml(text);
  const value = readValue(source, findings);
  const root = value?.value;
  const raw = value === null ? {} : (checkAgainst(observedSchema, root, findings, "an observed record") as RawObserved);
  const observed = value === null ? null : readObserved(raw, root, { scenario, findings });
  return {
    observed: findings.hasErrors() ? null : observed,
    diagnostics: toDiagnostics(findings.list, source, { file, set: [] }),
  };
}
