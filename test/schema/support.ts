import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv, type ValidateFunction } from "ajv";
import { Findings } from "../../src/scenario/finding.ts";
import { parseYaml, readValue } from "../../src/scenario/source/read-yaml.ts";

export type Path = readonly (string | number)[];

/** A schema as it stands in the folder of scenarios. */
export function committed(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(fileURLToPath(new URL(`../../scenarios/${name}`, import.meta.url)), "utf8"));
}

/** What validates draft-07 with what editors add to it, and nothing else. */
export function draft07(): Ajv {
  return new Ajv({ allErrors: true, allowUnionTypes: true }).addVocabulary([
    "markdownDescription",
    "patternErrorMessage",
  ]);
}

export function validator(schema: object): ValidateFunction {
  return draft07().compile(schema);
}

/** The value of a text as the program reads it. */
export function asRead(text: string): unknown {
  return readValue(parseYaml(text), new Findings())?.value;
}

/** A copy of plain data with the value at a path written otherwise, or left out where it is undefined. */
export function altered(data: unknown, path: Path, value: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  const copy = Array.isArray(data) ? [...data] : { ...(data as Record<string, unknown>) };
  const parts = copy as Record<string | number, unknown>;
  const part = rest.length === 0 ? value : altered(parts[first], rest, value);
  if (part !== undefined) parts[first] = part;
  else if (Array.isArray(copy)) copy.splice(Number(first), 1);
  else delete parts[first];
  return copy;
}
