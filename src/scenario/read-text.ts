import { Findings } from "./finding.ts";
import { readScenario } from "./meaning/read-scenario.ts";
import type { Scenario } from "./scenario.ts";
import { parseYaml, readValue, type YamlSource } from "./source/read-yaml.ts";
import { applySettings, type Placed, type Setting } from "./source/settings.ts";
import { checkStructure } from "./structure/check-structure.ts";

/** A text as far as it could be read, with all that was found on the way. */
export interface TextRead {
  readonly source: YamlSource;
  readonly findings: Findings;
  /** Values put in place of what the file says. */
  readonly placed: readonly Placed[];
  /** The plain value of the file; null where it is no YAML that can be read. */
  readonly written: unknown;
  /** Null where something found is an error. */
  readonly scenario: Scenario | null;
}

/** Reads a scenario from bytes decoded to text, all the way to its meaning. */
export function readText(text: string, set: readonly Setting[], maxSize: number): TextRead {
  const findings = new Findings();
  const source = parseYaml(text, maxSize);
  const value = readValue(source, findings);
  if (value === null) return { source, findings, placed: [], written: null, scenario: null };
  const { root, placed } = applySettings(value.value, set, findings);
  const scenario = readScenario(checkStructure(root, findings), root, findings);
  return { source, findings, placed, written: root, scenario: findings.hasErrors() ? null : scenario };
}
