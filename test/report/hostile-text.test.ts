import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { planCsv } from "../../src/report/plan-csv.ts";
import { planJson } from "../../src/report/plan-json.ts";
import { planMarkdown } from "../../src/report/plan-markdown.ts";
import { planTable } from "../../src/report/plan-table.ts";
import { reportPage } from "../../src/report/page/page.ts";
import { traceJson } from "../../src/report/trace-json.ts";
import { traceTable } from "../../src/report/trace-table.ts";
import { trace } from "../../src/analysis/trace.ts";
import { parseScenario } from "../../src/scenario/parse-scenario.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { small } from "../cli/scenarios.ts";
import { DRIVES_A_TERMINAL } from "./drives-a-terminal.ts";
import { fixturePlan, fixtureRun } from "./fixture-plan.ts";
import { drivesTheLog } from "./workflow-command.ts";

const HOSTILE = [
  "\u001b]0;title\u0007\u001b[31mred\u009b2J",
  '=HYPERLINK("http://x","y")',
  "\u202egnp.exe \u2066hidden\u2069",
  "two\nlines\r\nand\ttabs | pipes",
  "<script>alert(1)</script> `code` [link](http://x) @team **bold**",
  "難民を全員一度に安全な場所へ移す計画を比較するための題名難民を全員一度に安全な場所へ移す計画",
  "\ud800 half \u{e0041} tag",
];

const result = {
  ...fixturePlan,
  scenario: { ...fixturePlan.scenario, title: HOSTILE.join(" "), payers: [{ id: "un", name: HOSTILE[0] as string }] },
  options: fixturePlan.options.map((option, i) => ({ ...option, title: HOSTILE[i] as string })),
  claims: fixturePlan.claims.map((claim) => ({ ...claim, says: HOSTILE.join(" "), by: HOSTILE[4] as string })),
};

const told = trace(parseScenario(small).scenario as Scenario, { option: "go", world: 3 });
const trick = (words: unknown) => (typeof words === "string" ? `${words}${HOSTILE.join(" ")}` : words);
const hostileTrace = {
  ...told,
  scenario: { ...told.scenario, title: HOSTILE.join(" ") },
  option: { id: told.option.id, title: HOSTILE[0] as string },
  sites: told.sites.map((site) => ({ ...site, name: trick(site.name) as string })),
  offers: told.offers.map((offer) => ({ ...offer, name: trick(offer.name) as string })),
  payers: told.payers.map((payer) => ({ ...payer, name: trick(payer.name) as string })),
};
const page = reportPage({
  ...{ version: "1", inputs: [{ file: HOSTILE[0] as string, sha256: "ab" }], run: fixtureRun, set: [] },
  ...{ data: { result, deaths: {} }, sensitivity: null, sliders: [], script: "", hash: () => "" },
  live: {
    ...{
      file: HOSTILE[0] as string,
      text: HOSTILE.join("\n"),
      records: [],
      set: [],
      seed: 1,
      worlds: 16,
      baseline: "stay",
    },
    ...{ sliders: [], engine: "" },
  },
});

const csv = planCsv(
  [
    { file: "\u001b[2J.yaml", result },
    { file: "b.yaml", result },
  ],
  { hxl: true },
);
const json = planJson([{ version: "1", input: { file: "x", sha256: null }, run: fixtureRun, diagnostics: [], result }]);
const markdown = planMarkdown(result, fixtureRun, {});

describe("text from a scenario", () => {
  it.each([
    ["table", planTable(result, fixtureRun, { width: 80, colour: false })],
    ["markdown", markdown],
    ["csv", csv],
    ["json", json],
    ["trace", traceTable(hostileTrace, { width: 80, colour: false })],
    [
      "trace's JSON",
      traceJson({ version: "1", inputs: [{ file: "x", sha256: "ab" }], diagnostics: [], result: hostileTrace }),
    ],
    ["page", page],
  ])("drives no terminal through the %s", (_, text) => {
    expect(DRIVES_A_TERMINAL.exec(text)).toBeNull();
  });

  it("drives no CI log", () => {
    const titled = { ...result, scenario: { ...result.scenario, title: "::error::pwned ##[add-mask]x" } };
    const table = planTable(titled, fixtureRun, { width: 80, colour: false });
    expect(table.split("\n").filter(drivesTheLog)).toEqual([]);
    expect(table).toMatch(/^\\u\{3a\}:error/);
  });

  it("is in the JSON as it was", () => {
    expect(JSON.parse(json).result).toEqual(JSON.parse(JSON.stringify(result)));
  });

  it("is no formula in a spreadsheet, while negative numbers stay numbers", () => {
    const rows: string[][] = parse(csv);
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell)))).toEqual([]);
    expect(rows.some((row) => row.includes('\'=HYPERLINK("http://x","y")'))).toBe(true);
    expect(rows.some((row) => row.includes("-1.3"))).toBe(true);
  });

  it("is neither markup, link, mention nor a broken row in Markdown", () => {
    const row = markdown.split("\n").find((line) => line.startsWith("| full |")) as string;
    expect(row).toContain(
      "&lt;script&gt;alert(1)&lt;/script&gt; \\`code\\` \\[link\\](http://x) @&#8203;team \\*\\*bold\\*\\*",
    );
    const cells = (line: string) => line.replaceAll("\\|", "").split("|").length;
    const table = markdown
      .split("\n")
      .filter((line) => line.startsWith("| "))
      .slice(0, 2 + result.options.length);
    expect(new Set(table.map(cells)).size).toBe(1);
  });
});
