import { describe, expect, it } from "vitest";
import * as reader from "xlsx";
import { type Planned, planXlsx } from "../../src/report/plan-xlsx.ts";
import { fixturePlan, fixtureRun } from "./fixture-plan.ts";
import { planWithRules } from "./fixture-rules.ts";

const planned = (result: Planned["result"] = fixturePlan, file = "camp.yaml"): Planned => {
  return { version: "1.2.3", input: { file, sha256: "ab12" }, run: fixtureRun, diagnostics: [], result };
};

/** What SheetJS, which shares no code with the writer, finds in the bytes. */
async function readBack(plans: readonly Planned[]): Promise<reader.WorkBook> {
  return reader.read(await planXlsx(plans), { type: "array", cellNF: true, cellFormula: true });
}

const WITH_UNITS = new Set(["Options", "Timeline", "Claims", "Evidence", "Rules"]);

const rowsOf = (book: reader.WorkBook, name: string) =>
  reader.utils
    .sheet_to_json<Record<string, unknown>>(book.Sheets[name], { defval: null })
    .slice(WITH_UNITS.has(name) ? 1 : 0);

const cells = (book: reader.WorkBook) =>
  Object.values(book.Sheets).flatMap((sheet) =>
    Object.entries(sheet).flatMap(([at, cell]) => (at.startsWith("!") ? [] : [cell as reader.CellObject])),
  );

describe("a workbook, read back", () => {
  it("has a sheet for each part, names and units above every column", async () => {
    const book = await readBack([planned()]);
    expect(book.SheetNames).toEqual(
      expect.arrayContaining(["About", "Options", "Outcomes", "Claims", "Assumptions", "Sources"]),
    );
    const [head, unit] = reader.utils.sheet_to_json<string[]>(book.Sheets.Options, { header: 1 });
    const deaths = head.indexOf("deaths, mean");
    expect(unit[deaths]).toBe("people of 3201");
    expect(unit[head.indexOf("cost, mean")]).toBe("USD");
    expect(unit[head.indexOf("deaths, fewer than baseline")]).toBe("share of worlds");
  });

  it("holds the figures of the result as numbers, to the last digit, with formats", async () => {
    const book = await readBack([planned()]);
    const options = rowsOf(book, "Options");
    expect(options.map((row) => [row.option, row["deaths, mean"], row["needs all met"]])).toEqual(
      fixturePlan.options.map(({ id, outcomes, needs }) => [id, outcomes.deaths.mean, needs.chance]),
    );
    const outcomes = rowsOf(book, "Outcomes");
    for (const { id, outcomes: byMetric } of fixturePlan.options)
      for (const [metric, { mean, se, p5, p95 }] of Object.entries(byMetric))
        expect(outcomes.find((row) => row.option === id && row.metric === metric)).toMatchObject({ mean, se, p5, p95 });
    const formats = new Set(cells(book).flatMap(({ t, z }) => (t === "n" ? [z] : [])));
    expect([...formats]).toEqual(expect.arrayContaining(["#,##0.0", "0.0%", "#,##0"]));
  });

  it("says the answer, and lists every assumption and source", async () => {
    const book = await readBack([planned()]);
    const about = Object.fromEntries(rowsOf(book, "About").map(({ what, value }) => [what, value]));
    expect(about).toMatchObject({ title: fixturePlan.scenario.title, worlds: 16384, seed: 1, sha256: "ab12" });
    expect(about.answer).toMatch(/fewest expected deaths/);
    expect(rowsOf(book, "Assumptions").map((row) => row.quantity)).toEqual(
      fixturePlan.assumptions.map(({ path }) => path),
    );
    expect(rowsOf(book, "Sources").map((row) => row.address)).toEqual(fixturePlan.sources.map(({ url }) => url));
  });

  it("has a row for each rule of an option, its figures raw under their units", async () => {
    const book = await readBack([planned(planWithRules)]);
    const [head, unit] = reader.utils.sheet_to_json<string[]>(book.Sheets.Rules, { header: 1 });
    expect(unit[head.indexOf("fires")]).toBe("share of worlds");
    expect(unit[head.indexOf("day, median")]).toBe("since start, where it fires");
    const rules = planWithRules.options.flatMap(({ id, rules = [] }) => rules.map((rule) => ({ id, ...rule })));
    expect(rowsOf(book, "Rules").map((row) => head.map((name) => row[name]))).toEqual(
      rules.map(({ id, option, when, turnsTo, fired, day }) => [
        ...[id, option, when, turnsTo ?? "own moves", fired.mean, fired.se],
        ...(day === null ? [null, null, null] : [day.p5, day.p50, day.p95]),
      ]),
    );
  });

  it("has no sheet of rules where no option has any", async () => {
    expect((await readBack([planned()])).SheetNames).not.toContain("Rules");
  });

  it("never makes a formula, link or number of a scenario's text", async () => {
    const hostile = [
      '=HYPERLINK("http://x","y")',
      "+1+1",
      "-2",
      "@SUM(A1)",
      "=cmd|' /C calc'!A0",
      "007",
      "\u001b[31mred\u0000",
    ];
    const options = fixturePlan.options.map((option, i) => ({
      ...option,
      title: hostile[i % hostile.length] as string,
    }));
    const claims = fixturePlan.claims.map((claim) => ({ ...claim, says: hostile[0] as string }));
    const scenario = { ...fixturePlan.scenario, title: hostile[4] as string };
    const book = await readBack([planned({ ...fixturePlan, scenario, options, claims })]);
    expect(cells(book).filter(({ f, l }) => f !== undefined || l !== undefined)).toEqual([]);
    const titles = rowsOf(book, "Options").map((row) => row.title);
    expect(titles.slice(0, 6)).toEqual(hostile.slice(0, Math.min(6, options.length)));
    expect(titles.every((title) => typeof title === "string")).toBe(true);
  });

  it("tells several plans apart by their files", async () => {
    const book = await readBack([planned(), planned(fixturePlan, "other.yaml")]);
    const files = rowsOf(book, "Options").map((row) => row.file);
    expect(new Set(files)).toEqual(new Set(["camp.yaml", "other.yaml"]));
    expect(files).toHaveLength(2 * fixturePlan.options.length);
  });
});
