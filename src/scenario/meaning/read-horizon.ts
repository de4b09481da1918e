import { addMonths, dayOfDate } from "../dates.ts";
import { type Findings, isProblem, type Problem, problem } from "../finding.ts";
import { fields } from "../quantity/fields.ts";
import { parseQuantity } from "../quantity/parse-quantity.ts";
import type { Unit } from "../quantity/unit.ts";

const LONGEST = 36_525;
/** The last day that a date can name. */
const LAST_DAY = dayOfDate("9999-12-31") as number;

/** Whole days from start to the horizon; whole months and years as the calendar counts them from start. */
export function readHorizon(findings: Findings, written: number | string | undefined, startDay: number): number {
  if (written === undefined) return 0;
  const days = horizonDays(String(written), startDay);
  if (typeof days === "number") return days;
  findings.add(days, ["horizon"]);
  return 0;
}

function horizonDays(text: string, startDay: number): number | Problem {
  const expression = parseQuantity(text, null);
  if (isProblem(expression)) return expression;
  if (expression.kind !== "law" || expression.law.kind !== "exact") return problem("not-exact", { key: "horizon" });
  const { law, unit } = expression;
  if (unit?.kind !== "duration")
    return problem("wrong-dimension", { key: "horizon", ...fields.duration, example: "2 years", unit });
  const roughly = law.value * unit.days;
  if (!(roughly > 0 && roughly <= LONGEST + 1)) return problem("horizon-range", { days: roughly });
  const days = Math.round(calendarDays(law.value, unit, startDay));
  if (startDay + days > LAST_DAY) return problem("horizon-range", { days, endsTooLate: true });
  return days >= 1 && days <= LONGEST ? days : problem("horizon-range", { days });
}

function calendarDays(
  count: number,
  { days, calendar }: Extract<Unit, { kind: "duration" }>,
  startDay: number,
): number {
  const months = count * calendar.months;
  if (!Number.isInteger(months)) return count * days;
  return addMonths(startDay, months) - startDay + count * calendar.days;
}
