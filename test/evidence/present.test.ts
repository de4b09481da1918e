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
