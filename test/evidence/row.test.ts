import * as fc from "fast-check";
import { stringify } from "csv-stringify/sync";
import { describe, expect, it } from "vitest";
import { placeOfCell } from "../../src/evidence/log/row.ts";

const cell = fc.string({ unit: fc.constantFrom("a", "é", ",", '"', "\n", " ", "7"), maxLength: 6 });

describe("the place of a cell", () => {
  it("is where its text stands, whatever the cells before it hold", () => {
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 1, maxLength: 6 }),
        fc.nat(5),
        fc.integer({ min: 1, max: 99 }),
        (cells, at, line) => {
          const index = at % cells.length;
          const raw = stringify([cells]).slice(0, -1);
          const written = stringify([[cells[index] as string]]).slice(0, -1);
          const place = placeOfCell({ cells, line, raw }, index);
          const lines = raw.split("\n");
          const text = lines.slice(place.line - line, place.endLine - line + 1);
          text[text.length - 1] = (text.at(-1) as string).slice(0, place.endColumn - 1);
          text[0] = (text[0] as string).slice(place.column - 1);
          expect(text.join("\n")).toBe(cells.length === 1 ? raw : written);
        },
      ),
      { seed: 5 },
    );
  });

  it("of one that is not there is the end of the row", () => {
    const row = { cells: ["a", "b"], line: 3, raw: "a,b" };
    expect(placeOfCell(row, 2)).toEqual({ line: 3, column: 4, endLine: 3, endColumn: 4 });
  });
});
