import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseScenario } from "../../src/scenario/parse-scenario.ts";
import { fixture } from "./support.ts";

const everything = fixture("everything.yaml");
const lines = everything.split("\n");

/** Scraps of the language, to put where they do not belong. */
const scrap = fc.constantFrom(
  ..."{ } [ ] ( ) , : - * & $ % # ' \" | > ! << *a &a --- ... __proto__ null ~ .inf -1 0 1e999 uniform( to per $crowding".split(
    " ",
  ),
  "\t",
  "\n",
  "  ",
);

/** Whatever the text: no exception, well-placed diagnostics, and a scenario exactly where none of them is an error. */
function expectSane(text: string, set: { path: string; value: string }[] = []): void {
  const { scenario, diagnostics } = parseScenario(text, { set });
  expect(scenario === null).toBe(diagnostics.some(({ severity }) => severity === "error"));
  for (const { line, column, endLine, endColumn, message } of diagnostics) {
    expect(Math.min(line, column, endColumn)).toBeGreaterThanOrEqual(1);
    expect(endLine > line || (endLine === line && endColumn >= column)).toBe(true);
    expect(message).not.toMatch(/undefined|NaN|\[object/);
  }
  const places = diagnostics.map(({ code, line, column, file, message }) => [code, file, line, column, message].join());
  expect(new Set(places).size).toBe(places.length);
}

describe("never throws", () => {
  test("on any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => expectSane(text)));
  });

  test("on scraps of YAML", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(scrap, fc.constantFrom(...lines))), (parts) => expectSane(parts.join("\n"))),
      { numRuns: 60 },
    );
  });

  test("on a scenario with something inserted, or cut out", () => {
    const position = fc.nat({ max: everything.length });
    fc.assert(
      fc.property(position, fc.nat({ max: 40 }), fc.oneof(scrap, fc.string({ maxLength: 3 })), (at, cut, put) =>
        expectSane(everything.slice(0, at) + put + everything.slice(at + cut)),
      ),
      { numRuns: 150 },
    );
  });

  test("on a scenario with lines lost, doubled or moved", () => {
    const edit = fc.tuple(fc.nat({ max: lines.length - 1 }), fc.nat({ max: lines.length - 1 }), fc.boolean());
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const edited = [...lines];
        for (const [from, to, keep] of edits) edited.splice(to, keep ? 0 : 1, edited[from] as string);
        expectSane(edited.join("\n"));
      }),
      { numRuns: 60 },
    );
  });

  test("on any value set at any path", () => {
    const path = fc
      .array(
        fc.constantFrom("sites", "north", "costs", "0", "threats", "shells", "people", "__proto__", "length", "", "x"),
      )
      .map((parts) => parts.join("."));
    fc.assert(
      fc.property(path, fc.oneof(scrap, fc.string()), (at, value) => expectSane(everything, [{ path: at, value }])),
      { numRuns: 60 },
    );
  });

  test("on texts nested without end", () => {
    for (const opening of ["[", "{a: ", "- ", "? "]) expectSane(opening.repeat(5000));
    expectSane(Array.from({ length: 300 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n"));
  });
});
