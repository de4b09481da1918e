import type { Finding } from "../finding.ts";
import type { Quantity, Scenario } from "../scenario.ts";
import { moveListsOf } from "../turns.ts";
import { likelyRange } from "./likely-range.ts";
import { finding, type Rule } from "./rule.ts";
import { writtenPath } from "./written-path.ts";

/** A time at which the plan is not looking. */
export const outsideHorizon: Rule = {
  code: "outside-horizon",
  explanation: `Something ends before it or the plan begins, or begins too late.
It is as if it were not there: an offer that opens too late, a move that starts too late, a threat or a cost from or until such a day.
Often a year is mistyped, or the horizon is too short. Of an uncertain time the near end of its 90% range counts.`,
  bad: `offers:
  albania: { places: 210, opens: 2016-05-01, source: ap-2013 }`,
  good: `offers:
  albania: { places: 210, opens: 2013-05-01, source: ap-2013 }`,
  find: ({ scenario, written }) => [
    ...beginnings(scenario).flatMap((quantity) => judge(quantity, { scenario, written, side: "after" })),
    ...endings(scenario).flatMap((quantity) => judge(quantity, { scenario, written, side: "before" })),
    ...spans(scenario).flatMap((span) => judgeSpan(span, { scenario, written })),
  ],
};

interface Side {
  readonly scenario: Scenario;
  readonly written: unknown;
  readonly side: "before" | "after";
}

function judge(quantity: Quantity | null, { scenario: { horizonDays }, written, side }: Side): Finding[] {
  const path = quantity === null ? null : writtenPath(written, quantity.path);
  if (quantity === null || path === null) return [];
  const { low, high } = likelyRange(quantity);
  const day = side === "after" ? low : high;
  if (side === "after" ? day < horizonDays : day > 0) return [];
  const details = { key: String(path.at(-1)), side, day: Math.floor(day), horizonDays };
  return [finding("outside-horizon", details, { path })];
}

interface Span {
  readonly begins: Quantity | null;
  readonly ends: Quantity | null;
}

/** What begins and ends while the plan looks, but ends first. */
function judgeSpan({ begins, ends }: Span, { scenario: { horizonDays }, written }: Omit<Side, "side">): Finding[] {
  if (begins === null || ends === null) return [];
  const [begin, end] = [likelyRange(begins).low, likelyRange(ends).high];
  const path = writtenPath(written, ends.path);
  if (path === null || end <= 0 || end > begin || begin >= horizonDays) return [];
  const key = String(path.at(-1));
  const details = {
    key,
    side: "first",
    day: Math.floor(end),
    begins: begins.path.slice(begins.path.lastIndexOf(".") + 1),
    begin: Math.floor(begin),
    horizonDays,
  } as const;
  return [finding("outside-horizon", details, { path })];
}

function spans({ offers, threats, costs }: Scenario): Span[] {
  return [
    ...[...offers.values()].map(({ opens, closes }) => ({ begins: opens, ends: closes })),
    ...[...threats.values(), ...costs].map(({ from, until }) => ({ begins: from, ends: until })),
  ];
}

function beginnings({ offers, options, threats, costs }: Scenario): (Quantity | null)[] {
  const starts = [...options.values()].flatMap(moveListsOf).flatMap(({ moves }) => moves.map(({ start }) => start));
  return [
    ...[...offers.values()].map(({ opens }) => opens),
    ...starts.map((start) => (start?.kind === "time" ? start.quantity : null)),
    ...[...threats.values(), ...costs].map(({ from }) => from),
  ];
}

function endings({ offers, threats, costs }: Scenario): (Quantity | null)[] {
  return [
    ...[...offers.values()].map(({ closes }) => closes),
    ...[...threats.values(), ...costs].map(({ until }) => until),
  ];
}
