import { describe, expect, test } from "vitest";
import { publishedSchema } from "../../src/scenario/structure/published.ts";
import { type JsonSchema, satisfies } from "../../src/scenario/structure/satisfies.ts";

/** What constrains nothing: words for editors and readers. */
const WORDS = ["$schema", "$id", "title", "description", "markdownDescription", "examples", "patternErrorMessage"];
const KEYWORDS = [
  ...["$ref", "type", "const", "enum", "pattern", "minimum", "maximum", "exclusiveMinimum", "minItems", "maxItems"],
  ...["items", "additionalItems", "properties", "propertyNames", "additionalProperties", "required", "anyOf", "allOf"],
  "definitions",
];
const OF_SCHEMAS = ["items", "propertyNames", "additionalProperties", "anyOf", "allOf"];

function keywordsIn(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(keywordsIn);
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([keyword, value]) => {
    if (keyword === "properties" || keyword === "definitions")
      return [keyword, ...Object.values(value as object).flatMap(keywordsIn)];
    return [keyword, ...(OF_SCHEMAS.includes(keyword) ? keywordsIn(value) : [])];
  });
}

test("the published schema has no keyword that the program would pass over", () => {
  const used = new Set(keywordsIn(publishedSchema));
  expect([...used].filter((keyword) => !WORDS.includes(keyword) && !KEYWORDS.includes(keyword))).toEqual([]);
  expect(KEYWORDS.filter((keyword) => !used.has(keyword))).toEqual([]);
});

describe("data satisfies a schema", () => {
  test.each<[JsonSchema, unknown, unknown]>([
    [{ type: "integer" }, 3, 3.5],
    [{ type: "number" }, 3.5, Number.NaN],
    [{ type: ["number", "string"] }, "3", true],
    [{ type: "object" }, {}, []],
    [{ type: "object" }, Object.create(null), null],
    [{ const: 1 }, 1, "1"],
    [{ enum: ["a", "b"] }, "b", "c"],
    [{ type: "string", pattern: "^[a-z]+$" }, "abc", "aBc"],
    [{ minimum: 0, maximum: 1 }, 1, 1.5],
    [{ exclusiveMinimum: 0 }, 0.5, 0],
    [{ items: { type: "string" }, minItems: 1 }, ["a"], []],
    [{ items: { type: "string" } }, [], ["a", 1]],
    [{ items: [{ type: "string" }], additionalItems: false }, ["a"], ["a", "b"]],
    [{ maxItems: 1 }, [1], [1, 2]],
    [{ properties: { a: { type: "string" } }, required: ["a"], additionalProperties: false }, { a: "x" }, {}],
    [{ properties: { a: {} }, additionalProperties: false }, { a: 1 }, { a: 1, b: 2 }],
    [{ properties: {}, additionalProperties: false }, {}, { constructor: 1 }],
    [{ required: ["constructor"] }, { constructor: 1 }, {}],
    [{ propertyNames: { pattern: "^[a-z]$" }, additionalProperties: { type: "number" } }, { a: 1 }, { ab: 1 }],
    [{ additionalProperties: { type: "number" } }, { a: 1 }, { a: "1" }],
    [{ anyOf: [{ type: "string" }, { type: "number" }] }, 1, null],
    [{ allOf: [{ type: "number" }, { minimum: 3 }] }, 3, 2],
    [{ $ref: "#/definitions/id", definitions: { id: { type: "string" } } }, "a", 1],
  ])("%j: %j and not %j", (schema, good, bad) => {
    expect([satisfies(good, schema), satisfies(bad, schema)]).toEqual([true, false]);
  });
});
