import { describe, expect, test } from "vitest";
import { parseDocument, visit } from "yaml";
import * as z from "zod/mini";
import { scenarioSchema } from "../../src/scenario/schema/scenario.ts";
import { fixture, parsed } from "./support.ts";

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
}

const schema = z.toJSONSchema(scenarioSchema, { target: "draft-7", io: "input" });
const FILES_ONLY = ["file", "format", "where", "near", "latitude", "longitude", "km", "population", "column"];

describe("a scenario that uses the whole language", () => {
  const everything = fixture("everything.yaml");

  test("parses without a finding", () => {
    expect(parsed(everything).diagnostics).toEqual([]);
  });

  test("uses every key", () => {
    const used = new Set<string>();
    visit(parseDocument(everything), { Pair: (_, { key }) => void used.add(String(key)) });
    const known = properties(schema).map(([key]) => key);
    expect([...new Set(known)].filter((key) => !used.has(key) && !FILES_ONLY.includes(key))).toEqual([]);
  });
});

/** Every property of a JSON Schema, at any depth. */
function properties(value: unknown): [string, NonNullable<JsonSchema["properties"]>[string]][] {
  if (typeof value !== "object" || value === null) return [];
  const own = Object.entries((value as JsonSchema).properties ?? {});
  return [...own, ...Object.values(value).flatMap((part) => properties(part))];
}
