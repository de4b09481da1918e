import fc from "fast-check";
import { expect, test } from "vitest";
import { addMonths, dateOfDay, dayOfDate } from "../../src/scenario/dates.ts";

test.each([
  ["1970-01-01", 0],
  ["2013-03-16", 15780],
  ["2012-02-29", 15399],
  ["2013-02-29", null],
  ["2013-13-01", null],
  ["2013-00-10", null],
  ["0050-01-01", null],
  ["13-03-16", null],
])("%s is day %s", (date, day) => {
  expect(dayOfDate(date)).toBe(day);
});

test("days and dates are each other's inverse", () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 100_000 }), (day) => {
      expect(dayOfDate(dateOfDay(day))).toBe(day);
    }),
  );
});

test.each([
  ["2013-03-16", 24, "2015-03-16"],
  ["2013-03-16", 18, "2014-09-16"],
  ["2013-01-31", 1, "2013-02-28"],
  ["2011-06-01", 12, "2012-06-01"],
])("%s and %s months is %s", (date, months, later) => {
  expect(dateOfDay(addMonths(dayOfDate(date) as number, months))).toBe(later);
});
