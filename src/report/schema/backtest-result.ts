import * as z from "zod/mini";
import { outcomeKinds } from "../../scenario/observed/observed.ts";
import { part, required } from "../../scenario/schema/key.ts";
import { count, date, finite, share, standardError } from "./numbers.ts";
import { source } from "./plan-result.ts";

const ids = z.array(z.string());
const kind = z.enum(outcomeKinds);
const error = z.nullable(standardError);
const number = z.number().check(z.minimum(0));

const observed = z.object({
  value: required(finite, "A count, or days after start; null: not by the end of the record"),
  low: required(finite, "The least by any account"),
  high: required(finite, "The most by any account"),
  atLeast: required(z.boolean(), "Whether the source says at least"),
});

const forecast = z.object({
  p5: required(finite, "The least value that 5% of worlds do not exceed; null: never in the time of the record"),
  p25: required(finite, "The same for 25%"),
  p50: required(finite, "The same for half of the worlds: the median"),
  p75: required(finite, "The same for 75%"),
  p95: required(finite, "The same for 95%"),
  mass50: required(share, "Share of worlds from p25 to p75, ends included"),
  mass90: required(share, "Share of worlds from p5 to p95, ends included"),
  reached: required(share, "Share of worlds where it comes about in the time of the record; 1 for counts"),
});

const quantile = z.object({
  value: required(share, "Share of worlds below what was observed, and half of those equal to it"),
  se: required(error, "Monte Carlo standard error of it; null: too few worlds"),
  below: required(share, "Share of worlds below what was observed"),
  atMost: required(share, "Share of worlds below it or equal to it"),
  low: required(share, "The quantile of the least by any account"),
  high: required(share, "The quantile of the most by any account"),
});

const score = z.object({
  value: required(number, "Continuous ranked probability score, in the outcome's unit; 0 is best"),
  se: required(error, "Monte Carlo standard error of it; null: too few worlds"),
  cap: required(
    z.nullable(count),
    "Never, and all days after this one, count as this one; null: a count, nothing is capped",
  ),
});

const outcome = part(
  z.object({
    kind: required(kind, "What was observed"),
    says: required(z.string(), "The same in words"),
    unit: required(z.enum(["people", "attacks", "days"]), "Of the figures and of the score"),
    at: required(ids, "Sites; none: all at risk"),
    through: required(ids, "Offers; none: all that lead out of the model"),
    date: required(z.nullable(date), "The day up to whose end is counted; null: the outcome is a day itself"),
    observed: required(observed, "What happened"),
    forecast: required(forecast, "What was forecast"),
    quantile: required(quantile, "Where what happened stands in the forecast"),
    inside50: required(z.boolean(), "Whether it is inside the central half, ends included"),
    inside90: required(z.boolean(), "Whether it is inside the central nine tenths, ends included"),
    crps: required(score, "How far the forecast was from it"),
    source: required(ids, "Ids in `sources`"),
    note: required(z.nullable(z.string()), "What the record says of it besides"),
  }),
  "scored-outcome",
  { title: "Outcome", description: "Something observed, and what was forecast of it" },
);

const scenario = part(
  z.object({
    title: required(z.string(), "The scenario"),
    record: required(z.string(), "The record of what was observed"),
    start: required(date, "Day 0"),
    until: required(date, "Last day of the record"),
    days: required(count, "Days from start to the last day of the record"),
    horizonDays: required(count, "The scenario's own horizon"),
    option: required(z.object({ id: z.string(), title: z.string() }), "The option that came true"),
    outcomes: required(z.array(outcome), "What was observed, in the record's order"),
    sources: required(z.array(source), "The record's sources"),
  }),
  "scenario-backtest",
  { title: "Scenario", description: "One scenario held against its record" },
);

const group = part(
  z.object({
    kind: required(z.nullable(kind), "A kind of outcome; null: all of them"),
    outcomes: required(count, "How many there are"),
    inside50: required(count, "How many are inside their 50% interval"),
    expected50: required(number, "How many of a right forecast are on average"),
    inside90: required(count, "How many are inside their 90% interval"),
    expected90: required(number, "How many of a right forecast are on average"),
    below90: required(count, "How many are below their 90% interval"),
    above90: required(count, "How many are above it"),
    meanQuantile: required(share, "Mean predictive quantile"),
    histogram: required(z.array(number), "Outcomes by predictive quantile, in equal bins from 0 to 1"),
  }),
  "calibration-group",
  { title: "Calibration", description: "How well forecasts and outcomes of one kind agree" },
);

export const backtestResult = part(
  z.object({
    scenarios: required(z.array(scenario), "Each scenario by itself"),
    calibration: required(
      z.object({ bins: count, groups: required(z.array(group), "By kind of outcome, and last all together") }),
      "All scenarios pooled",
    ),
  }),
  "backtest-result",
  { title: "Result" },
);
