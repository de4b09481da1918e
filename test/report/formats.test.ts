import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { planCsv } from "../../src/report/plan-csv.ts";
import { planJson } from "../../src/report/plan-json.ts";
import { planMarkdown } from "../../src/report/plan-markdown.ts";
import { planTable } from "../../src/report/plan-table.ts";
import { selectMetrics } from "../../src/report/select-metrics.ts";
import { sortOptions } from "../../src/report/sort-options.ts";
import { fixturePlan, fixtureRun } from "./fixture-plan.ts";

const few = selectMetrics({ ...fixturePlan, options: fixturePlan.options.slice(0, 3) }, [
  "deaths",
  "days_to_90_percent",
  "cost.un",
  "best",
]);
const file = "camp.yaml";
const report = { version: "1.2.3", input: { file, sha256: "ab12" }, run: fixtureRun, diagnostics: [], result: few };

describe("golden files", () => {
  it.each([80, 120])("table at %d columns", async (width) => {
    const text = planTable(fixturePlan, fixtureRun, { width, colour: false });
    const tooWide = text.split("\n").filter((line) => line.length > width && !line.includes("://"));
    expect(tooWide).toEqual([]);
    await expect(text).toMatchFileSnapshot(`__golden__/plan-${width}.txt`);
  });

  it("table with pictures beyond ASCII, and people at risk over time", async () => {
    const at = (day: number, p50: number) => {
      const band = { mean: p50, p5: p50, p50, p95: p50 };
      return { day, remaining: band, transferred: band, deaths: band };
    };
    const leaving = [at(0, 3201), at(200, 3201), at(400, 1500), at(600, 101), at(700, 0), at(730, 0)];
    const options = fixturePlan.options.map((option, i) => ({
      ...option,
      timeline: i === 2 ? leaving : [at(0, 3201), at(730, 3190)],
    }));
    const style = { width: 80, colour: false, unicode: true };
    const text = planTable({ ...fixturePlan, options }, fixtureRun, { ...style, timeline: true });
    expect(text.split("\n").filter((line) => [...line].length > 80 && !line.includes("://"))).toEqual([]);
    const pictures = text.slice(text.indexOf("Deaths over the worlds"), text.indexOf("\n\nOptions\n"));
    await expect(pictures).toMatchFileSnapshot("__golden__/plan-pictures.txt");
  });

  it("table of metrics asked for, sorted", async () => {
    const metrics = ["deaths_per_1000", "days_to_90_percent", "cost.un", "best"];
    const text = planTable(sortOptions(fixturePlan, "days_to_90_percent"), fixtureRun, {
      width: 100,
      colour: false,
      metrics,
    });
    await expect(text.split("\n\n")[2]).toMatchFileSnapshot("__golden__/plan-metrics.txt");
  });

  it("markdown", async () => {
    await expect(planMarkdown(fixturePlan, fixtureRun, {})).toMatchFileSnapshot("__golden__/plan.md");
  });

  it("leave out money where the scenario has none, and each note where nothing needs it", () => {
    const scenario = { ...fixturePlan.scenario, currency: "XXX", payers: [] };
    const options = fixturePlan.options.filter(({ id }) => ["stay", "partial"].includes(id));
    const plan = { ...fixturePlan, scenario, options };
    for (const text of [
      planTable(plan, fixtureRun, { width: 120, colour: false }),
      planMarkdown(plan, fixtureRun, {}),
    ]) {
      expect(text).toContain("Deaths: by attacks, steady hazards and journeys");
      expect(text).not.toMatch(/XXX|cost vs|Who pays|weighted:|over budget/i);
    }
  });

  it("csv, without and with HXL tags", async () => {
    await expect(planCsv([{ file, result: few }], { hxl: false })).toMatchFileSnapshot("__golden__/plan.csv");
    await expect(planCsv([{ file, result: few }], { hxl: true })).toMatchFileSnapshot("__golden__/plan-hxl.csv");
  });

  it("json", async () => {
    await expect(planJson([report])).toMatchFileSnapshot("__golden__/plan.json");
  });
});

describe("json", () => {
  it("is a list where several files were named, and says what failed", () => {
    const [good, bad] = JSON.parse(planJson([report, { ...report, result: null }]));
    expect([good.status, bad.status, bad.result]).toEqual(["ok", "error", null]);
    expect(good.result).toEqual(JSON.parse(JSON.stringify(few)));
  });
});

describe("csv", () => {
  it("has a row for every figure of the result, and the file where there are several", () => {
    const rows: Record<string, string>[] = parse(
      planCsv(
        [
          { file, result: few },
          { file: "b.yaml", result: few },
        ],
        { hxl: false },
      ),
      { columns: true },
    );
    const of = (option: string, metric: string, statistic: string) =>
      rows
        .filter((row) => row.option === option && row.metric === metric && row.statistic === statistic)
        .map((row) => [row.file, row.value]);
    expect(of("partial", "deaths", "versus_baseline_mean")).toEqual([
      [file, "-1.3"],
      ["b.yaml", "-1.3"],
    ]);
    expect(of("stay", "days_to_90_percent", "p50")[0]).toEqual([file, ""]);
    expect(of("stay-protected", "needs", "chance")[0]).toEqual([file, "0.118"]);
  });
});
