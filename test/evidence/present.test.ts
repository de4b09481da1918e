import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exposureDays } from "../../src/evidence/exposure.ts";
import { presentOn } from "../../src/evidence/present.ts";
import { readRecord } from "../support/evidence.ts";

const COUNTS = [
  { day: -100, people: 400 },
  { day: -60, people: 800 },
  { day: -10, people: 3100 },
];

describe("numbers present from a table", () => {
  it("lie on straight lines between counts, stay at the last, and are not known before the first", () => {
    expect([-101, -100, -90, -60, -35, -10, -1, 0].map((day) => presentOn(COUNTS, day))).toEqual([
      null,
      400,
      500,
      800,
      1950,
      3100,
      3100,
      3100,
    ]);
    expect(presentOn([], 0)).toBeNull();
  });

  it("lie between the counts around them", () => {
    const days = fc.uniqueArray(fc.integer({ min: -2000, max: 0 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(days, fc.infiniteStream(fc.nat(5000)), fc.integer({ min: -2000, max: 0 }), (drawn, people, day) => {
        const counts = drawn
          .sort((a, b) => a - b)
          .map((each) => ({ day: each, people: people.next().value as number }));
        const present = presentOn(counts, day);
        if (day < (counts[0]?.day ?? 0)) {
          expect(present).toBeNull();
          return;
        }
        const after = counts.find((count) => count.day >= day) ?? counts.at(-1);
        const before = counts.findLast((count) => count.day <= day);
        const around = [before?.people ?? 0, after?.people ?? 0].sort((a, b) => a - b) as [number, number];
        expect(present).toBeGreaterThanOrEqual(around[0]);
        expect(present).toBeLessThanOrEqual(around[1]);
      }),
      { seed: 7 },
    );
  });

  it("are taken where the log lacks them, and what it states stands", async () => {
    const read = await readRecord("from: 2012-02-18, file: p.csv, population: { file: n.csv, column: camp }", {
      "p.csv": "date,killed,present\n2012-03-01,1,\n2012-03-04,1,77\n2013-02-09,8,\n",
      "n.csv": "date,town,camp\n2012-03-03,9,1200\n2012-09-16,9,3100\n2013-02-01,9,\n2013-06-22,9,3030\n",
    });
    expect(read.log.events.map(({ present }) => present)).toEqual([null, 77, 3100]);
    expect(read.log.reading).toMatchObject({ interpolated: 1, population: [{ people: 1200 }, { people: 3100 }] });
  });

  it("also serve attacks written in place", async () => {
    const keys =
      "from: 2012-02-18, events: [{ date: 2012-06-09, killed: 8 }], population: { file: n.csv, column: camp }";
    const read = await readRecord(keys, { "n.csv": "date,camp\n2012-03-03,1000\n2012-09-15,3000\n" });
    expect(read.log.events).toMatchObject([{ date: "2012-06-09", present: 2000 }]);
  });
});

describe("a table of numbers", () => {
  const read = (text: string, column = "camp") =>
    readRecord(`from: 2012-02-18, events: [], population: { file: n.csv, column: ${column} }`, { "n.csv": text });

  it.each([
    ["town,camp\n9,1200\n", "log-header n.csv:1:1", /"date"/],
    ["date,camps\n2012-03-03,9\n", "log-header n.csv:1:6", /"camp"/],
    ["", "log-header n.csv:1:1", /"date"/],
    ["date,camp\n2012-03-03,many\n", "log-cell n.csv:2:12", /many/],
    ["date,camp\n2012-03-33,9\n", "log-cell n.csv:2:1", /2012-03-33/],
    ["date,camp\n2012-03-03,9\n2012-03-03,8\n", "log-cell n.csv:3:1", /2012-03-03/],
    ["date,camp\n2012-03-03,9,1\n2012-03-04,9\n", "log-row-width n.csv:2:14", /3 cells/],
  ])("%j is refused where it is wrong", async (text, found, message) => {
    const { diagnostics, found: all } = await read(text);
    expect(all).toEqual([found]);
    expect(diagnostics[0]?.message).toMatch(message);
  });

  it("has one fault where its header is wrong, whatever comes below it", async () => {
    expect((await read("town,camp\ndate,camp\n2012-03-03,x\n")).found).toEqual(["log-header n.csv:1:1"]);
  });

  it("stops at twenty faults, and says so", async () => {
    const rows = Array.from({ length: 60 }, (_, i) => `2012-03-03,${"x".repeat(1 + (i % 3))}`);
    const { diagnostics } = await read(`${["date,camp", ...rows].join("\n")}\n`);
    expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([
      ...Array.from({ length: 20 }, (_, i) => ["log-cell", i + 2]),
      ["log-too-many", 22],
    ]);
    expect(diagnostics.at(-1)?.message).toContain("20");
  });

  it("may have HXL tags below its header, its column first", async () => {
    const { log } = await read("camp,date\n#population,#date\n1200,2012-03-03\n3100,2012-09-16\n");
    expect(log.reading?.population.map(({ people }) => people)).toEqual([1200, 3100]);
  });
});

describe("the exposure of a record", () => {
  const exposure = async (...rows: string[]) =>
    exposureDays(
      (
        await readRecord("from: 2013-01-01, events: [], population: { file: n.csv, column: camp }", {
          "n.csv": `${["date,camp", ...rows].join("\n")}\n`,
        })
      ).log,
    );

  it("is its days, less those on which nobody was there", async () => {
    expect(await exposure("2013-01-01,300", "2013-03-01,400")).toBe(74);
    expect(await exposure("2012-12-01,0", "2013-01-11,0", "2013-01-12,300")).toBe(64);
    expect(await exposure("2013-01-01,300", "2013-02-01,0", "2013-02-11,0", "2013-02-21,10")).toBe(64);
    expect(await exposure("2013-01-01,300", "2013-03-06,0")).toBe(64);
    expect(await exposure("2013-02-01,300")).toBe(74);
  });
});
