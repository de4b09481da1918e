import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diff } from "../../src/analysis/diff/diff.ts";
import type { DiffResult } from "../../src/analysis/diff/result.ts";
import { diffCsv } from "../../src/report/diff-csv.ts";
import type { WrittenScenario } from "../../src/scenario/changes/change.ts";
import { readFully } from "../../src/scenario/read-fully.ts";
import { small } from "../cli/scenarios.ts";
import { arbitraryScenario } from "../support/arbitrary-scenario.ts";
import { fixtureDiff } from "./fixture-diff.ts";

type Row = Readonly<Record<string, string>>;

const FIGURES = ["before", "before_se", "after", "after_se", "difference", "difference_se"];

const rowsOf = (result: DiffResult): Row[] => parse(diffCsv(result, { hxl: false }), { columns: true });
/** What a reader of the JSON gets. */
const asJson = (result: DiffResult): DiffResult => JSON.parse(JSON.stringify(result));
const camelCase = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

function read(text: string): WrittenScenario {
  const { scenario, written, findings } = readFully(text, {});
  if (scenario === null) throw new Error(JSON.stringify(findings.list));
  return { scenario, written };
}

describe("golden files", () => {
  it("without and with HXL tags", async () => {
    await expect(diffCsv(fixtureDiff, { hxl: false })).toMatchFileSnapshot("__golden__/diff.csv");
    await expect(diffCsv(fixtureDiff, { hxl: true })).toMatchFileSnapshot("__golden__/diff-hxl.csv");
  });
});

// biome-ignore lint/suspicious/noExplicitAny: whatever the JSON holds at the place that a row is of.
type Json = any;

/** Both sides and the difference that the JSON has where a row says it is from: by the row's own key alone. */
function sidesOf(result: Json, { kind, option, metric, item, title }: Row): Json {
  const claim = result.claims.find(({ says, test }: Json) => says === title && test === item);
  const { outcomes, weighted, needs } = result.options.find(({ id }: Json) => id === option) ?? {};
  const { before, after } = result.ranking;
  const places: Json = {
    scenario: () => result,
    outcome: () => outcomes[metric as string],
    weighted: () => weighted[metric as string],
    needs: () => ({ before: { chance: needs.before }, after: { chance: needs.after } }),
    ranking: () => ({ before: before.lead, after: after.lead }),
    claim: () => ({
      ...claim,
      difference: claim.difference && { ...claim.difference, probability: claim.difference.mean },
    }),
  };
  return places[kind as string]();
}

/** The figures that stand in a row's cells, as the JSON has them; those of the difference by itself stand in rows of their own. */
function figuresOf(result: Json, row: Row): unknown[] {
  const { before, after, difference } = sidesOf(result, row);
  const statistic = (row.kind === "scenario" ? row.item : row.statistic) as string;
  const [, ofDifference] = /^difference_(.*)$/.exec(statistic) ?? [];
  if (ofDifference !== undefined) return [null, null, null, null, difference[camelCase(ofDifference)], null];
  if (!["mean", "lead", "probability"].includes(statistic))
    return [before?.[camelCase(statistic)], null, after?.[camelCase(statistic)], null, null, null];
  const key = statistic === "probability" ? "probability" : "mean";
  return [before, after, difference].flatMap((side) => [side?.[key], side?.se]);
}

const cellOf = (value: unknown) => (value === null || value === undefined ? "" : String(Number(value)));

/** Every number and verdict in a value, however deep. */
function numbersIn(value: unknown): number[] {
  if (typeof value === "number" || typeof value === "boolean") return [Number(value)];
  return value === null || typeof value !== "object" ? [] : Object.values(value).flatMap(numbersIn);
}

function expectTheSame(result: DiffResult): void {
  const json = asJson(result);
  const rows = rowsOf(result).filter(({ kind, statistic }) => kind !== "change" && statistic !== "place");
  for (const row of rows.filter(({ item, kind }) => kind !== "scenario" || !TEXTS.includes(item as string)))
    expect([row, FIGURES.map((column) => row[column])]).toEqual([row, figuresOf(json, row).map(cellOf)]);
  const cells = rows.flatMap((row) => FIGURES.map((column) => row[column]).filter((cell) => cell !== ""));
  const { before, after, options, ranking, claims } = json;
  expect(cells.map(Number).sort()).toEqual(numbersIn({ before, after, options, ranking, claims }).sort());
}

const TEXTS = ["title", "start", "end", "currency"];

describe("what the JSON says, the CSV says", () => {
  it("every figure, in its place, and no other: of a fixture with everything that may be missing", () => {
    expectTheSame(fixtureDiff);
  });

  it("of any two scenarios", () => {
    fc.assert(
      fc.property(arbitraryScenario, arbitraryScenario, (one, other) => {
        expectTheSame(diff(read(JSON.stringify(one)), read(JSON.stringify(other)), { worlds: 16, seed: 1 }));
      }),
      { numRuns: 20 },
    );
  });

  it("every change of the scenario, with who vouches for it", () => {
    const result = diff(read(small), read(small.replace("900 USD", "950 USD")), { worlds: 16, seed: 1 });
    for (const { changes } of [result, fixtureDiff]) {
      const rows = rowsOf({ ...fixtureDiff, changes }).filter(({ kind }) => kind === "change");
      expect(rows.map(({ path, item, concerns }) => [path, item, concerns])).toEqual(
        changes.map(({ path, item, concerns }) => [path, item ?? "", concerns]),
      );
      expect(rows.map(({ before_source, after_source }) => [before_source, after_source])).toEqual(
        changes.map(({ before, after }) => [before, after].map((side) => side?.source.join(" ") ?? "")),
      );
    }
    expect(rowsOf(result).find(({ kind }) => kind === "change")).toMatchObject({
      path: "costs.0.amount",
      item: "Flights",
      before_written: "900 USD per departure",
      after_written: "950 USD per departure",
    });
  });

  it("the place of every option, and none where it is not", () => {
    const places = rowsOf(fixtureDiff).filter(({ statistic }) => statistic === "place");
    expect(places.map(({ option, before, after }) => [option, before, after])).toEqual([
      ["go", "1", "1"],
      ["wait", "", "2"],
    ]);
  });
});

describe("units", () => {
  const unitsOf = (result: DiffResult, option: string) =>
    rowsOf(result)
      .filter(
        ({ kind, metric, statistic, ...row }) =>
          row.option === option && kind === "outcome" && metric === "deaths" && statistic === "mean",
      )
      .map(({ unit }) => unit);

  it("are those of the side that has the option, or of both where they differ", () => {
    expect(unitsOf(fixtureDiff, "go")).toEqual(["people of 1000 -> people of 950"]);
    expect(unitsOf(fixtureDiff, "wait")).toEqual(["people of 950"]);
    expect(unitsOf({ ...fixtureDiff, after: fixtureDiff.before }, "go")).toEqual(["people of 1000"]);
  });
});

it("no text of a scenario is a formula, or drives a terminal", () => {
  const csv = diffCsv(fixtureDiff, { hxl: false });
  const cells: string[] = parse(csv).flat();
  expect(cells.filter((cell) => /^[=+\-@]/.test(cell) && Number.isNaN(Number(cell)))).toEqual([]);
  expect(cells).toContain(`'=HYPERLINK("http://evil.example")`);
  expect(cells).toContain("'@Wait, then go");
  expect(csv).not.toContain("\u001b");
});
