import { Findings } from "./finding.ts";
import { readScenario } from "./meaning/read-scenario.ts";
import { checkRoom } from "./room/check-room.ts";
import type { Scenario } from "./scenario.ts";
import type { RawScenario } from "./schema/scenario.ts";
import { parseYaml, readValue, type YamlSource } from "./source/read-yaml.ts";
import { applySettings, type Placed, type Setting } from "./source/settings.ts";

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

/** Judges the structure of a file, and hands on what is right of it; null where it cannot say what is wrong. */
export type Structure<S extends RawScenario | null> = (root: unknown, findings: Findings) => S;

export interface HowToRead {
  /** Values put in place of what the file says. */
  readonly set?: readonly Setting[] | undefined;
  /** The most bytes of UTF-8 that are read (default: 1 MiB). */
  readonly maxSize?: number | undefined;
}

/** Reads a scenario from bytes decoded to text, all the way to its meaning; null where its structure is not judged. */
export function readText<S extends RawScenario | null>(
  text: string,
  { set = [], maxSize }: HowToRead,
  structure: Structure<S>,
): TextRead | Extract<S, null> {
  const findings = new Findings();
  const source = parseYaml(text, maxSize);
  const value = readValue(source, findings);
  if (value === null) return { source, findings, placed: [], written: null, scenario: null };
  const { root, placed } = applySettings(value.value, set, findings);
  const raw = structure(root, findings);
  if (raw === null) return null as Extract<S, null>;
  const scenario = readScenario(raw, root, findings);
  if (!findings.hasErrors()) checkRoom(findings, scenario);
  return { source, findings, placed, written: root, scenario: findings.hasErrors() ? null : scenario };
}
