import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plan } from "../../src/analysis/plan.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { attacks, codes, readRecord } from "../support/evidence.ts";
import { csv, HEADERS } from "../support/log-headers.ts";

const UCDP_FILE = readFileSync(new URL("../fixtures/logs/ucdp-ged191-camp-liberty.csv", import.meta.url), "utf8");
const AFTER = { start: "2016-09-09" };
const HEADER = "id,date,site,kind,actor,killed,latitude,longitude,source";
const ROWS = [
  "1,2013-01-01,north,rockets,A,3,33.00,44,count",
  "2,2013-01-05,north,mortar,B;C,0,33.05,44,count",
  "3,2013-02-01,south,rockets,C,5,34.00,44,count",
  "3,2013-02-01,south,rockets,C,5,34.00,44,count",
  "4,2013-03-01,north,clash,C,1,,,count",
  "5,2012-01-01,north,rockets,A,9,33.00,44,count",
  "6,2013-05-01,north,rockets,A,70,33.00,44,count",
];
const PLAIN = { "p.csv": `${[HEADER, ...ROWS].join("\n")}\n` };
const counts = (read: Awaited<ReturnType<typeof readRecord>>) =>
  read.log.reading?.log?.filters.map(({ filter, kept, dropped }) => `${filter}: ${kept} of ${kept + dropped}`);

describe("filters of a log", () => {
  it("are asked one after the other, and each says how many it kept and dropped", async () => {
    const read = await readRecord(
      "from: 2012-02-18, file: p.csv, where: { site: [north, south], kind: rockets }, near: { latitude: 33, longitude: 44, km: 200 }",
      PLAIN,
    );
    expect(counts(read)).toEqual([
      "until 2013-03-16: 6 of 7",
      "from 2012-02-18: 5 of 6",
      "site = north or south: 5 of 5",
      "kind = rockets: 3 of 5",
      "within 200 km of 33, 44: 3 of 3",
      "each id once: 2 of 3",
    ]);
    expect(attacks(read)).toEqual([
      ["2013-01-01", 3],
      ["2013-02-01", 5],
    ]);
  });

  it("by actor find one of several in a cell, whatever the case of letters", async () => {
    const read = await readRecord("from: 2012-02-18, file: p.csv, where: { actor: c }", PLAIN);
    expect(attacks(read).map(([date]) => date)).toEqual(["2013-01-05", "2013-02-01", "2013-03-01"]);
    const other = await readRecord("from: 2012-02-18, file: p.csv, where: { actor: a }", PLAIN);
    expect(attacks(other).map(([date]) => date)).toEqual(["2013-01-01"]);
  });

  it.each([
    ["actor: MEK", 4],
    ["actor: Jaysh al-Mukhtar", 4],
    ["dyad: Jaysh al-Mukhtar - MEK", 4],
    ["place: Baghdād city", 4],
    ["place: Iraq", 4],
    ["type: non-state", 4],
    ["type_of_violence: 2", 4],
    ["adm_1: Baghdād province, year: [2013]", 3],
  ])("name what UCDP has for it: %s", async (where, kept) => {
    const file = { "g.csv": UCDP_FILE };
    expect(attacks(await readRecord(`from: 2012-02-18, file: g.csv, where: { ${where} }`, file, AFTER))).toHaveLength(
      kept,
    );
  });

  it("name what ACLED has for it", async () => {
    const row = { event_id_cnty: "X1", event_date: "2013-02-20", event_type: "Battles", sub_event_type: "Armed clash" };
    const more = {
      actor1: "A",
      assoc_actor_2: "B; C",
      country: "Iraq",
      admin1: "North",
      location: "Town",
      fatalities: "2",
    };
    const file = { "a.csv": csv(HEADERS.acled2025, { ...row, ...more }) };
    for (const where of ["actor: C", "type: armed clash", "place: north", "admin1: North"]) {
      const read = await readRecord(`from: 2013-02-18, file: a.csv, where: { ${where} }`, file);
      expect(attacks(read), where).toHaveLength(1);
    }
    const dyad = await readRecord("from: 2013-02-18, file: a.csv, where: { dyad: A - B }", file);
    expect(dyad.found).toEqual(["where-column 7:50"]);
  });

  it("name columns of HXL by their tags, in any order of attributes", async () => {
    const file = { "h.csv": "#date,#loc+name+camp,#affected+killed\n2013-02-09,north,8\n2013-02-10,south,1\n" };
    const read = await readRecord("from: 2012-02-18, file: h.csv, where: { '#loc +camp+name': north }", file);
    expect(attacks(read)).toEqual([["2013-02-09", 8]]);
    expect(attacks(await readRecord("from: 2012-02-18, file: h.csv, where: { place: south }", file))).toEqual([
      ["2013-02-10", 1],
    ]);
  });

  it("of a column that is not there say so, with what was probably meant", async () => {
    const read = await readRecord("from: 2012-02-18, file: p.csv, where: { sites: north }", PLAIN);
    expect(read.diagnostics).toMatchObject([{ code: "where-column", hint: "did you mean site?" }]);
  });

  it("that leave nothing are never silent: the one that did is named, and the value that was probably meant", async () => {
    const read = await readRecord("from: 2012-02-18, file: p.csv, where: { site: north, kind: rokets }", PLAIN);
    expect(read.diagnostics).toMatchObject([
      { code: "evidence-empty", severity: "warning", hint: "none is left after kind = rokets; did you mean rockets?" },
    ]);
    expect(read.log.events).toEqual([]);
    expect(codes(await readRecord("from: 2012-02-18, file: p.csv", { "p.csv": "date,killed\n" }))).toEqual([
      "evidence-empty",
    ]);
  });
});

describe("a circle", () => {
  it("narrower than the places of its rows warns: all four attacks on Camp Liberty lie 15 km off", async () => {
    const read = await readRecord(
      "from: 2012-02-18, file: g.csv, near: { latitude: 33.29, longitude: 44.25, km: 10 }",
      { "g.csv": UCDP_FILE },
      AFTER,
    );
    expect(codes(read)).toEqual(["evidence-empty", "evidence-circle"]);
    expect(read.diagnostics[1]?.message).toBe(
      "4 of 4 rows of g.csv are placed less exactly than this circle of 10 km is wide (where_prec 2: within about 25 km); it drops 4, the nearest 15 km off",
    );
  });

  it("warns of what it keeps by luck, and not where it is wide enough", async () => {
    const around = (km: number) =>
      `from: 2012-02-18, file: g.csv, near: { latitude: 33.29, longitude: 44.25, km: ${km} }`;
    const lucky = await readRecord(around(20), { "g.csv": UCDP_FILE }, AFTER);
    expect(lucky.diagnostics.map(({ message }) => message)).toEqual([
      "4 of 4 rows of g.csv are placed less exactly than this circle of 20 km is wide (where_prec 2: within about 25 km); it drops 0",
    ]);
    expect(codes(await readRecord(around(25), { "g.csv": UCDP_FILE }, AFTER))).toEqual([]);
  });

  it("knows of ACLED's places which are the place itself, and which somewhere in an area", async () => {
    const row = {
      event_date: "2013-02-20",
      event_type: "Battles",
      latitude: "33.29",
      longitude: "44.25",
      fatalities: "2",
    };
    const rows = ["1", "2", "3"].map((geo_precision) => ({
      ...row,
      event_id_cnty: `X${geo_precision}`,
      geo_precision,
    }));
    const around = "from: 2013-02-18, file: a.csv, near: { latitude: 33.29, longitude: 44.25, km: 10 }";
    const read = (kept: typeof rows) => readRecord(around, { "a.csv": csv(HEADERS.acled2025, ...kept) });
    expect(codes(await read(rows.slice(0, 1)))).toEqual([]);
    expect((await read(rows)).diagnostics.map(({ message }) => message)).toEqual([
      "2 of 3 rows of a.csv are placed less exactly than this circle of 10 km is wide (geo_precision 2: somewhere in an area); it drops 0",
    ]);
  });

  it("knows of UCDP's places how exact they are: the place, some 25 km around it, or an area", async () => {
    const row = {
      ...{ type_of_violence: "2", date_prec: "1", latitude: "33.29", longitude: "44.25", best: "8" },
      date_start: "2013-02-20",
    };
    const read = (where_prec: string) =>
      readRecord("from: 2013-02-18, file: g.csv, near: { latitude: 33.29, longitude: 44.25, km: 20 }", {
        "g.csv": csv(HEADERS.ucdp49, { ...row, id: "1", where_prec, date_end: row.date_start }),
      });
    expect(codes(await read("1"))).toEqual([]);
    for (const [code, words] of [
      ["2", "within about 25 km"],
      ["6", "somewhere in an area"],
    ])
      expect((await read(code)).diagnostics.map(({ message }) => message)).toEqual([
        `1 of 1 rows of g.csv are placed less exactly than this circle of 20 km is wide (where_prec ${code}: ${words}); it drops 0`,
      ]);
  });

  it("refuses what are no degrees, where they stand", async () => {
    const file = {
      "p.csv": "date,killed,latitude,longitude\n2013-01-01,3,33,44\n2013-01-02,3,91,44\n2013-01-03,3,33,1e2\n",
    };
    const read = await readRecord("from: 2012-02-18, file: p.csv, near: { latitude: 33, longitude: 44, km: 10 }", file);
    expect(read.found).toEqual(["log-cell p.csv:3:14", "log-cell p.csv:4:17"]);
    for (const { message } of read.diagnostics) expect(message).toContain("degrees");
  });

  it("drops what has no place", async () => {
    const read = await readRecord(
      "from: 2012-02-18, file: p.csv, near: { latitude: 33, longitude: 44, km: 10 }",
      PLAIN,
    );
    expect(attacks(read).map(([date]) => date)).toEqual(["2013-01-01", "2013-01-05"]);
  });
});

describe("a plan reads nothing after start", () => {
  const result = (scenario: Scenario | null) => {
    const { evidence, ...rest } = plan(scenario as Scenario, { worlds: 64 });
    return JSON.stringify({ rest, learned: evidence.map(({ log, ...learned }) => learned) });
  };
  const past = ["2012-03-01,camp,2,3000", "2013-02-09,camp,8,", "2013-03-16,camp,0,3100"];
  const numbers = ["2012-01-01,2900", "2013-03-01,3100"];

  it("whatever the rows of its log and of its table say of later days", async () => {
    const read = async (future: readonly string[], later: readonly string[]) =>
      (
        await readRecord("from: 2012-02-18, file: p.csv, population: { file: n.csv, column: camp }", {
          "p.csv": ["date,site,killed,present", ...past, ...future].join("\n"),
          "n.csv": ["date,camp", ...numbers, ...later].join("\n"),
        })
      ).scenario;
    const known = result(await read([], []));
    const day = fc.integer({ min: 1, max: 27 }).map((each) => `2013-04-${String(each).padStart(2, "0")}`);
    const row = fc
      .tuple(day, fc.constantFrom("camp,24,2200", "camp,many,-1", "elsewhere,,"))
      .map((cells) => cells.join(","));
    const count = fc.integer({ min: 0, max: 5000 });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 5 }), count, async (future, people) => {
        expect(result(await read(future, [`2013-03-17,${people}`]))).toBe(known);
      }),
      { numRuns: 25, seed: 4 },
    );
    expect(result(await read(["2013-03-15,camp,24,2200"], []))).not.toBe(known);
  });

  it("and cannot be planned while its log is not read", async () => {
    const { scenario } = await readRecord("from: 2012-02-18, file: p.csv", PLAIN);
    const unread = { ...(scenario as Scenario), evidence: new Map() };
    for (const [id, log] of (scenario as Scenario).evidence)
      unread.evidence.set(id, { ...log, events: [], reading: null });
    expect(() => plan(unread, { worlds: 16 })).toThrow("evidence.log rests on p.csv, which has not been read");
  });
});
