import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { plan } from "../../src/analysis/plan.ts";
import type { PlanResult } from "../../src/analysis/result.ts";
import { readScenario } from "../../src/cli/read-scenario.ts";
import { garwood } from "../../src/evidence/garwood.ts";
import { planMarkdown } from "../../src/report/plan-markdown.ts";
import { soundCommitted } from "../support/committed-scenario.ts";

const path = fileURLToPath(new URL("../fixtures/logs/liberty-record.yaml", import.meta.url));
const README = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const RUN = { worlds: 16, seed: 1, partial: false, shard: null };

async function result(): Promise<PlanResult> {
  const { scenario, diagnostics } = await readScenario({ text: readFileSync(path, "utf8"), name: path }, { path });
  if (scenario === null) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return plan(scenario, { worlds: RUN.worlds });
}

describe("the record of Camp Liberty", () => {
  it("is the table of the README", async () => {
    const table = /^\| record \|.*?\n(?=\n)/ms.exec(planMarkdown(await result(), RUN, {}))?.[0] as string;
    expect(table.split("\n")).toHaveLength(15);
    expect(README).toContain(table);
  });

  it("has the figures of the facts: 1 attack in 392 days at the start, 6 and 29 killed in 1,665 days, 4 of them in UCDP", async () => {
    const [known, all, ucdp] = (await result()).evidence;
    expect(known).toMatchObject({ events: 1, exposureDays: 392, severity: { record: { mean: 8 } } });
    expect(all).toMatchObject({
      events: 6,
      exposureDays: 1665,
      severity: { record: { mean: (8 + 29) / 6, most: 24 } },
    });
    expect(ucdp).toMatchObject({ events: 4, log: { lethalOnly: true }, present: { interpolated: 4, unknown: 0 } });
    const { low, high } = garwood(4, 0.9);
    expect(ucdp?.rate?.record.p5).toBeCloseTo((low / 1665) * 365.25, 12);
    expect(ucdp?.rate?.record.p95).toBeCloseTo((high / 1665) * 365.25, 12);
    expect(ucdp?.rate?.mean).toBeCloseTo((4.5 / 1665) * 365.25, 12);
  });
});

describe("the flagship's log", () => {
  it("has nothing after its start, and a source of the scenario in every row", async () => {
    const scenario = await soundCommitted("camp-liberty-2013.yaml");
    const [header, ...rows] = readFileSync(
      new URL("../../scenarios/camp-liberty-2013-attacks.csv", import.meta.url),
      "utf8",
    )
      .trimEnd()
      .split("\n");
    const column = (header as string).split(",").indexOf("source");
    expect(rows).toHaveLength(10);
    for (const row of rows) {
      expect((row.split(",")[0] as string) < scenario.start, row).toBe(true);
      for (const id of (row.split(",")[column] as string).split(";"))
        expect([...scenario.sources.keys()]).toContain(id);
    }
  });

  it("gives what the scenario's three records hold", async () => {
    const { evidence } = await soundCommitted("camp-liberty-2013.yaml");
    const held = [...evidence.values()].map(({ events }) => events.map(({ date, killed }) => `${date}: ${killed}`));
    expect(held).toEqual([
      ["2013-02-09: 8"],
      ["2009-07-28: 11", "2011-04-08: 34"],
      ["2011-12-25: 0", "2011-12-27: 0", "2011-12-28: 0"],
    ]);
  });
});
