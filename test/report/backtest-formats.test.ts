import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { backtestCsv } from "../../src/report/backtest-csv.ts";
import { backtestJson } from "../../src/report/backtest-json.ts";
import { backtestMarkdown } from "../../src/report/backtest-markdown.ts";
import { histogram, strip } from "../../src/report/backtest-picture.ts";
import { backtestTable } from "../../src/report/backtest-table.ts";
import { DRIVES_A_TERMINAL } from "./drives-a-terminal.ts";
import { fixtureBacktest, fixtureBacktestRun } from "./fixture-backtest.ts";

const run = fixtureBacktestRun;
const json = (result: typeof fixtureBacktest | null) =>
  backtestJson({ version: "1.2.3", inputs: [], run, diagnostics: [], result, complete: result !== null });

describe("golden files", () => {
  it.each([
    [80, false],
    [120, true],
  ])("table at %d columns, Unicode %s", async (width, unicode) => {
    const text = backtestTable(fixtureBacktest, run, { width, colour: false, unicode });
    expect(text.split("\n").filter((line) => line.length > width)).toEqual([]);
    await expect(text).toMatchFileSnapshot(`__golden__/backtest-${width}.txt`);
  });

  it("markdown", async () => {
    await expect(backtestMarkdown(fixtureBacktest, run)).toMatchFileSnapshot("__golden__/backtest.md");
  });

  it("csv", async () => {
    await expect(backtestCsv(fixtureBacktest)).toMatchFileSnapshot("__golden__/backtest.csv");
  });

  it("json", async () => {
    await expect(json(fixtureBacktest)).toMatchFileSnapshot("__golden__/backtest.json");
  });
});

describe("without Unicode", () => {
  it("all that is drawn is ASCII, in the same places", () => {
    const drawn = (unicode: boolean) => backtestTable(fixtureBacktest, run, { width: 100, colour: false, unicode });
    expect(drawn(false)).toMatch(/^[\n -~]+$/);
    const translated = [...drawn(true)].map(
      (sign) => ({ "─": "-", "━": "=", "┃": "|", "◆": "*", "█": "#" })[sign] ?? sign,
    );
    // The rules of the tables are drawn with ASCII in both.
    expect(translated.join("")).toBe(drawn(false));
  });
});

describe("a strip", () => {
  const style = { width: 52, colour: false, unicode: false };
  const [attacks, deaths, ashraf, , empty] = fixtureBacktest.scenarios[0]?.outcomes ?? [];
  const of = (outcome: typeof attacks) => strip(outcome as NonNullable<typeof attacks>, style);

  it("has the intervals, the median and what was observed in their places", () => {
    // 0 to 15 on 40 columns: 5% 0, 25% 1, median 3, observed 5, 75% 7, 95% 15.
    const { p5, p25, p50, p75, p95 } = attacks?.forecast ?? {};
    const at = (value: unknown) => Math.round((Number(value) / Number(p95)) * 39);
    const line = of(attacks);
    expect([line.indexOf("|"), line.indexOf("*")]).toEqual([at(p50), at(5)]);
    expect([line.indexOf("="), line.lastIndexOf("=")]).toEqual([at(p25), at(p75)]);
    expect([line.indexOf("-"), line.lastIndexOf("-")]).toEqual([at(p5), at(p95)]);
    expect(line.endsWith(` ${p95}`)).toBe(true);
  });

  it("reaches as far as what was observed outside all intervals", () => {
    expect(of(ashraf)).toMatch(/^[|=-]+ +\* 52$/);
  });

  it("puts never at its end", () => {
    expect(of(empty)).toMatch(/ +-+\*?-*\| 1273$|\* 1273$/);
    expect(of(empty)).toHaveLength(40 + " 1273".length);
  });

  it("says by its colour how far off the forecast is", () => {
    const coloured = (outcome: typeof attacks) =>
      strip(outcome as NonNullable<typeof attacks>, { ...style, colour: true });
    expect(coloured(deaths)).toContain("\u001b[32m*");
    expect(coloured(ashraf)).toContain("\u001b[31m*");
  });
});

describe("the bars", () => {
  it("are as long as their shares, and name their bounds", () => {
    const group = { ...fixtureBacktest.calibration.groups[0], histogram: [4, 2, 0, 1, 1] };
    const bars = histogram(group as never, { width: 80, colour: false, unicode: false });
    expect(bars.map((line) => line.replace(/[^#]/g, "").length)).toEqual([40, 20, 0, 10, 10]);
    expect(bars.map((line) => line.slice(0, 10))).toEqual([
      "0.0 to 0.2",
      "0.2 to 0.4",
      "0.4 to 0.6",
      "0.6 to 0.8",
      "0.8 to 1.0",
    ]);
  });
});

describe("csv", () => {
  it("has a row for each outcome, with the figures of the result", () => {
    const rows = parse(backtestCsv(fixtureBacktest), { columns: true }) as Record<string, string>[];
    const outcomes = fixtureBacktest.scenarios.flatMap((each) => each.outcomes);
    expect(rows).toHaveLength(outcomes.length);
    expect(rows.map(({ quantile }) => Number(quantile))).toEqual(outcomes.map(({ quantile }) => quantile.value));
    expect(rows.map(({ inside_90 }) => inside_90 === "1")).toEqual(outcomes.map(({ inside90 }) => inside90));
    expect(rows.find(({ kind, p95 }) => kind === "full" && p95 === "")).toBeDefined();
  });
});

const HOSTILE = "\u001b[31mred ::error:: =1+1 | \u202egnp <b> two\nlines";

describe("text from a record", () => {
  const hostile = {
    ...fixtureBacktest,
    scenarios: fixtureBacktest.scenarios.map((each) => ({
      ...each,
      title: HOSTILE,
      record: HOSTILE,
      option: { id: "go", title: HOSTILE },
      outcomes: each.outcomes.map((outcome) => ({ ...outcome, says: HOSTILE, note: HOSTILE })),
      sources: [{ id: "a", title: HOSTILE, publisher: HOSTILE, date: null, url: HOSTILE }],
    })),
  };

  it.each([
    ["table", backtestTable(hostile, run, { width: 80, colour: false, unicode: true })],
    ["markdown", backtestMarkdown(hostile, run)],
    ["csv", backtestCsv(hostile)],
    ["json", json(hostile)],
  ])("cannot drive what reads %s", (format, text) => {
    expect(text).not.toMatch(DRIVES_A_TERMINAL);
    expect(text.includes("::error")).toBe(false);
    if (format === "markdown") expect(text).not.toContain("<b>");
  });
});
