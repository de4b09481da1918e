import { describe, expect, it } from "vitest";
import { acledDay, countOf, degreesOf, isoDay } from "../../src/evidence/log/cells.ts";
import { dayOfDate } from "../../src/scenario/dates.ts";

const MONTHS = "January February March April May June July August September October November December".split(" ");

describe("a day", () => {
  it.each(MONTHS.map((month, i) => [month, String(i + 1).padStart(2, "0")]))(
    "of %s, as ACLED writes it",
    (month, number) => {
      const day = dayOfDate(`2018-${number}-09`);
      const short = month.slice(0, 3);
      const written = [
        `09 ${month} 2018`,
        `9 ${month} 2018`,
        `09-${short}-2018`,
        `09-${short}-18`,
        `9-${short.toUpperCase()}-18`,
      ];
      for (const text of [...written, `2018-${number}-09`]) expect(acledDay(text), text).toBe(day);
    },
  );

  it("of two digits of a year is of 1990 to 2089", () => {
    const years = ["01-Jan-89", "01-Jan-90", "01-Jan-99", "01-Jan-00"].map(acledDay);
    expect(years).toEqual(["2089-01-01", "1990-01-01", "1999-01-01", "2000-01-01"].map(dayOfDate));
  });

  it("may have midnight after it, and nothing else", () => {
    const day = dayOfDate("2013-02-09");
    for (const text of [
      "2013-02-09",
      " 2013-02-09 ",
      "2013-02-09 00:00",
      "2013-02-09T00:00:00Z",
      "2013-02-09 00:00:00.000",
    ])
      expect(isoDay(text), text).toBe(day);
    for (const text of ["", "2013-02-09 12:00", "2013-02-30", "13-02-09", "2013-02-09x", "x2013-02-09", "2013/02/09"])
      expect(isoDay(text), text).toBeNull();
    for (const text of ["31 Undecember 2018", "x9 May 2018", "9 May 2018x", "9 May 201", "31 June 2018"])
      expect(acledDay(text), text).toBeNull();
  });
});

describe("a number", () => {
  it("of people is whole, though a statistics program may have written it with a point; nothing is not known", () => {
    expect(["8", " 8 ", "8.0", "007", "999999999", ""].map(countOf)).toEqual([8, 8, 8, 7, 999_999_999, null]);
    for (const text of ["8.5", "-1", "1e3", "0x10", "1,000", "eight", "9999999999", "8.", "8 9"])
      expect(countOf(text), text).toBeUndefined();
  });

  it("of degrees has a sign and a point, and an end", () => {
    expect(["33.29", "-44", "+0.5", "90", " 7 ", ""].map((text) => degreesOf(text, 90))).toEqual([
      33.29,
      -44,
      0.5,
      90,
      7,
      null,
    ]);
    for (const text of ["90.1", "-91", "1e1", "0x10", "33.", ".5", "north", "33 N"])
      expect(degreesOf(text, 90), text).toBeUndefined();
    expect(degreesOf("179.9", 180)).toBe(179.9);
  });
});
