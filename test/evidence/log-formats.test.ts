import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { attacks, codes, readRecord } from "../support/evidence.ts";
import { csv, HEADERS } from "../support/log-headers.ts";

const UCDP_FILE = readFileSync(new URL("../fixtures/logs/ucdp-ged191-camp-liberty.csv", import.meta.url));
const AFTER = { start: "2016-09-09" };
const UCDP = {
  ...{ id: "7", type_of_violence: "2", dyad_name: "A - B", side_a: "A", side_b: "B", where_prec: "1", date_prec: "1" },
  ...{ where_coordinates: "Town", latitude: "33.3", longitude: "44.4", country: "Iraq", adm_1: "Province" },
  ...{ date_start: "2013-02-09", date_end: "2013-02-09", low: "6", best: "8", high: "9" },
};
const ACLED = {
  ...{
    event_id_cnty: "IRQ7",
    event_type: "Explosions/Remote violence",
    sub_event_type: "Shelling",
    actor1: "A",
    actor2: "B",
  },
  ...{
    country: "Iraq",
    location: "Town",
    latitude: "33.3",
    longitude: "44.4",
    geo_precision: "1",
    time_precision: "1",
  },
  fatalities: "8",
};

describe("UCDP GED", () => {
  it("19.1 as HDX passes it on, with tags in row 2: the four attacks on Camp Liberty that killed", async () => {
    const read = await readRecord("from: 2012-02-18, file: g.csv", { "g.csv": UCDP_FILE }, AFTER);
    expect(attacks(read)).toEqual([
      ["2013-02-09", 8],
      ["2013-06-15", 2],
      ["2013-12-27", 3],
      ["2015-10-29", 26],
    ]);
    expect(read.log.reading?.log).toMatchObject({ format: "ucdp-ged", rows: 4, events: 4, lethalOnly: true });
    expect(read.log.reading?.log?.attribution).toContain("Sundberg");
    expect(codes(read)).toEqual([]);
  });

  it.each([
    ["the 49 columns of the 2020s", HEADERS.ucdp49],
    ["19.1 without tags", HEADERS.ucdp191],
  ])("is read by names: %s", async (_, header) => {
    const read = await readRecord("from: 2012-02-18, file: g.csv", { "g.csv": csv(header, UCDP) });
    expect(attacks(read)).toEqual([["2013-02-09", 8]]);
  });

  it("is known with its columns in any order, and with times of day after its dates", async () => {
    const row = { ...UCDP, date_start: "2013-02-09 00:00:00.000", date_end: "2013-02-09 00:00:00.000" };
    const read = await readRecord("from: 2012-02-18, file: g.csv", {
      "g.csv": csv(HEADERS.ucdp49.split(",").toReversed(), row),
    });
    expect(attacks(read)).toEqual([["2013-02-09", 8]]);
  });

  it("without its header is refused with a hint", async () => {
    const [, row] = csv(HEADERS.ucdp49, UCDP).split("\n") as [string, string];
    const { diagnostics, found } = await readRecord("from: 2012-02-18, file: g.csv", { "g.csv": `${row}\n` });
    expect(found).toEqual(["log-header g.csv:1:1"]);
    expect(diagnostics[0]?.hint).toMatch(/header row above it; some UCDP candidate files/);
  });

  it("counts what killed nobody by the best estimate as no deadly attack", async () => {
    const read = await readRecord("from: 2012-02-18, file: g.csv", {
      "g.csv": csv(HEADERS.ucdp49, UCDP, { ...UCDP, id: "8", best: "0" }),
    });
    expect(attacks(read)).toEqual([["2013-02-09", 8]]);
    expect(read.log.reading?.log?.filters.at(-1)).toEqual({
      filter: "at least 1 killed (best estimate)",
      kept: 1,
      dropped: 1,
    });
  });

  it("drops what begins in the record and ends after it", async () => {
    const row = { ...UCDP, date_start: "2013-03-10", date_end: "2013-03-20" };
    const read = await readRecord("from: 2012-02-18, file: g.csv", { "g.csv": csv(HEADERS.ucdp49, row) });
    expect(attacks(read)).toEqual([]);
    expect(codes(read)).toEqual(["evidence-empty"]);
  });
});

describe("ACLED", () => {
  it.each([
    ["before 2023, dates in words", HEADERS.acled2022, "09 February 2013"],
    ["of 2023, dates with hyphens", HEADERS.acled2023, "09-Feb-13"],
    ["from October 2025, ISO dates", HEADERS.acled2025, "2013-02-09"],
  ])("is read: its layout %s", async (_, header, date) => {
    const early = {
      ...ACLED,
      event_id_cnty: "IRQ1",
      event_date: date.replace("09", "01"),
    };
    const read = await readRecord("from: 2013-01-20, file: a.csv", {
      "a.csv": csv(header, early, { ...ACLED, event_date: date }),
    });
    expect(attacks(read)).toEqual([
      ["2013-02-01", 8],
      ["2013-02-09", 8],
    ]);
    expect(read.log.reading?.log).toMatchObject({ format: "acled", rows: 2, lethalOnly: false });
    expect(codes(read)).toEqual([]);
  });

  it("is doubted where its coverage begins after the record", async () => {
    const file = { "a.csv": csv(HEADERS.acled2025, { ...ACLED, event_date: "2013-02-09" }) };
    const late = await readRecord("from: 2012-02-18, file: a.csv", file);
    expect(late.diagnostics.map(({ message }) => message)).toEqual([
      "the first row of a.csv is of 2013-02-09, but the record begins 2012-02-18: days that the file does not cover count as days without attacks",
    ]);
    expect(codes(await readRecord("from: 2013-01-09, file: a.csv", file))).toEqual([]);
  });
});

describe("HXL", () => {
  const tagged = (...preface: string[]) =>
    [
      ...preface,
      "Day,Where,Dead,Hurt,There,Who says",
      "#date,#loc+name,#affected+killed,#affected+injured,#population,#meta+source",
      "2013-02-09,Camp,8,100,3100,count",
    ].join("\n");

  it("is known by its tag row, under titles of other widths", async () => {
    const read = await readRecord("from: 2012-02-18, file: h.csv", {
      "h.csv": tagged("Attacks on camps", "", "As of March,2013"),
    });
    expect(read.log.events).toEqual([
      { day: -35, date: "2013-02-09", killed: 8, injured: 100, present: 3100, source: ["count"] },
    ]);
    expect(read.log.reading?.log?.format).toBe("hxl");
  });

  it("is read by tags in any spelling of the standard, the plainest column first", async () => {
    const text = "a,b,c,d\n#Date +Start,#affected+f+killed,# Affected + Killed,#loc\n2013-02-09,3,8,Camp\n";
    expect(attacks(await readRecord("from: 2012-02-18, file: h.csv", { "h.csv": text }))).toEqual([["2013-02-09", 8]]);
  });

  it("takes a row with tags in half of the cells that are filled, and in fewer names the cell nearly right", async () => {
    const row = "#date,#affected+killed,old,code,\n2013-02-09,8,x,y,\n";
    expect(attacks(await readRecord("from: 2012-02-18, file: h.csv", { "h.csv": row }))).toEqual([["2013-02-09", 8]]);
    const near = await readRecord("from: 2012-02-18, file: h.csv", {
      "h.csv": row.replace("#affected+killed", "#affected killed"),
    });
    expect(near.found).toEqual(["log-header h.csv:1:7"]);
    expect(near.diagnostics[0]?.message).toContain('"#affected killed" is no HXL tag');
  });

  it("has its columns in any order, and the day an attack began before days of other things", async () => {
    const header = "#loc,#affected+killed,#date+reported,#date+end,#date+start,#date+year";
    const read = await readRecord("from: 2012-02-18, file: h.csv", {
      "h.csv": `${header}\nCamp,8,2013-03-01,2013-02-09,2013-02-09,2013-01-01\nCamp,3,2013-03-01,2013-03-20,2013-02-10,2013-01-01\n`,
    });
    // What goes on after the scenario's start is not known before it.
    expect(attacks(read)).toEqual([["2013-02-09", 8]]);
  });

  it("is none by a row without any tag", async () => {
    const read = await readRecord("from: 2012-02-18, file: h.csv, format: hxl", {
      "h.csv": ",,\nnote,,\n#date,#affected+killed,\n2013-02-09,8,\n",
    });
    expect(attacks(read)).toEqual([["2013-02-09", 8]]);
    const without = await readRecord("from: 2012-02-18, file: h.csv, format: hxl", {
      "h.csv": "day,dead\n2013-02-09,8\n",
    });
    expect(without.diagnostics[0]?.message).toMatch(/^an HXL log \(in its first 25 rows\) needs the columns/);
  });

  it("has its tag row within 25 rows", async () => {
    const preface = (rows: number) => Array.from({ length: rows }, (_, i) => `note ${i}`);
    expect(
      attacks(await readRecord("from: 2012-02-18, file: h.csv", { "h.csv": tagged(...preface(23)) })),
    ).toHaveLength(1);
    expect(codes(await readRecord("from: 2012-02-18, file: h.csv", { "h.csv": tagged(...preface(24)) }))).toEqual([
      "log-header",
    ]);
  });
});

describe("a plain log", () => {
  it("has date and killed, and what else is known; empty cells are not known", async () => {
    const text = "date,site,killed,injured,present,source\n2013-02-09,camp,8,100,3100,count; AP\n2013-02-10,camp,,,,\n";
    const { log } = await readRecord("from: 2012-02-18, file: p.csv", { "p.csv": text });
    expect(log.events).toEqual([
      { day: -35, date: "2013-02-09", killed: 8, injured: 100, present: 3100, source: ["count", "AP"] },
      { day: -34, date: "2013-02-10", killed: null, injured: null, present: null, source: [] },
    ]);
  });

  it("is read whatever its line ends, with a byte-order mark, blank lines and quoted line breaks", async () => {
    const lines = ["date,killed,note", '2013-02-09,8,"six, then', 'eight ""dead"""', "", "2013-02-10,1,x", ""];
    for (const end of ["\n", "\r\n", "\r"]) {
      const read = await readRecord("from: 2012-02-18, file: p.csv", { "p.csv": `\ufeff${lines.join(end)}` });
      expect(attacks(read), JSON.stringify(end)).toEqual([
        ["2013-02-09", 8],
        ["2013-02-10", 1],
      ]);
    }
  });

  it.each<[string, string, RegExp, string?]>([
    ["date,killed,Date\n2013-02-09,8,2013-02-09\n", "1:13", /"Date" .*twice/],
    ["date;killed\n2013-02-09;8\n", "1:5", /semicolons/, "log-delimiter"],
    ["date\tkilled\tnote\n2013-02-09\t8\tx\n", "1:5", /tabs/, "log-delimiter"],
    ["2013-02-09,8\n", "1:1", /2013-02-09/],
    ["camp,,8 dead,2013-02-09\n", "1:7", /8 dead/],
    ["", "1:1", /empty/],
  ])("%j is refused where it is wrong", async (text, place, message, code = "log-header") => {
    const read = await readRecord("from: 2012-02-18, file: p.csv", { "p.csv": text });
    expect(read.found).toEqual([`${code} p.csv:${place}`]);
    expect(read.diagnostics[0]?.message).toMatch(message);
  });

  it("is not guessed to be one where the scenario says it is another", async () => {
    const read = await readRecord("from: 2012-02-18, file: p.csv, format: acled", {
      "p.csv": "date,killed\n2013-02-09,8\n",
    });
    expect(read.diagnostics[0]?.message).toBe(
      'an ACLED log needs the columns "event_date" and "event_type" and "fatalities"',
    );
  });
});
