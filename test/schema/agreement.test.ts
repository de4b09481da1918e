import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { scenarioSchema } from "../../src/scenario/schema/scenario.ts";
import { publishedSchema } from "../../src/scenario/structure/published.ts";
import { satisfies } from "../../src/scenario/structure/satisfies.ts";
import { fixture, parsed } from "../scenario/support.ts";
import { altered, committed, type Path, validator } from "./support.ts";

const accepts = validator(committed("scenario.schema.json"));
const everything = parse(fixture("everything.yaml"));

function pathsOf(data: unknown, path: Path = []): Path[] {
  if (typeof data !== "object" || data === null) return [path];
  const entries = Array.isArray(data) ? [...data.entries()] : Object.entries(data);
  return [path, ...entries.flatMap(([key, value]) => pathsOf(value, [...path, key]))];
}

const paths = pathsOf(everything).filter((path) => path.length > 0);
const at = (path: Path) =>
  path.reduce<unknown>((data, part) => (data as Record<string | number, unknown>)[part], everything);

/** Left out, some plain value, or what stands elsewhere in the scenario; under its own key or another. */
const change = fc.record({
  path: fc.constantFrom(...paths),
  key: fc.option(fc.constantFrom("value", "note", "source", "people", "Id", "a-1", "from", "times", "evidence"), {
    freq: 4,
  }),
  value: fc.oneof(
    fc.constantFrom(
      undefined,
      null,
      true,
      0,
      1,
      -1,
      2.5,
      2013,
      "",
      "x",
      "30 days",
      "2020-02-30",
      [],
      ["north"],
      {},
      { value: 1 },
    ),
    fc.constantFrom(...paths).map(at),
  ),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

const changed = (data: unknown, { path, key, value }: Change): unknown =>
  altered(data, key === null ? path : [...path.slice(0, -1), key], value);

test("whatever is changed, the schema refuses what the structure refuses, accepts what the program accepts, and is read so by both", () => {
  let [refused, accepted] = [0, 0];
  fc.assert(
    fc.property(change, (one) => {
      const data = JSON.parse(JSON.stringify(changed(everything, one)));
      const isStructured = scenarioSchema.safeParse(data).success;
      expect(satisfies(data, publishedSchema)).toBe(accepts(data));
      if (!isStructured) expect(accepts(data)).toBe(false);
      else if (!accepts(data)) expect(parsed(JSON.stringify(data)).scenario).toBeNull();
      if (isStructured) accepted++;
      else refused++;
    }),
    { numRuns: 1000 },
  );
  expect(Math.min(refused, accepted)).toBeGreaterThan(100);
});
