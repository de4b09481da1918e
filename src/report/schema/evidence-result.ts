import * as z from "zod/mini";
import { part, required } from "../../scenario/schema/key.ts";
import { count, spread } from "./numbers.ts";

const ids = z.array(z.string());
const interval = z.object(spread);

const filter = z.object({
  filter: required(z.string(), "The filter in words"),
  kept: required(count, "Rows it keeps of those that the filters before it kept"),
  dropped: required(count, "Rows it drops of those"),
});

const log = part(
  z.object({
    path: required(z.string(), "The log, as the scenario names it"),
    format: required(z.enum(["plain", "ucdp-ged", "acled", "hxl"]), "Its format"),
    rows: required(count, "Rows read, without header and tags"),
    filters: required(z.array(filter), "In the order in which they are asked"),
    events: required(count, "Attacks that pass every filter"),
    lethalOnly: required(z.boolean(), "The log holds only attacks that killed someone: the rate is of these"),
    attribution: required(z.nullable(z.string()), "How the source asks to be named"),
  }),
  "log-reading",
  { title: "Log", description: "What became of the rows of a log" },
);

const present = z.object({
  stated: required(count, "Attacks whose numbers present are stated"),
  interpolated: required(count, "Attacks whose numbers present come from a table"),
  unknown: required(count, "Attacks whose numbers present are not known"),
});

const rate = z.object({
  prior: required(z.string(), "The law before the record"),
  ...spread,
  before: required(z.nullable(interval), "Before the record; null: the law has no mean"),
  record: required(interval, "Attacks over exposure, and Garwood's exact 90% interval"),
});

const known = z.nullable(z.number());

const severity = z.object({
  prior: required(z.string(), "The laws before the record"),
  killed: required(interval, "Mean killed per attack, after the record"),
  spread: required(interval, "Spread k, after the record"),
  before: required(z.object({ killed: interval, spread: interval }), "The same before the record"),
  record: required(
    z.object({ events: count, mean: known, least: known, most: known }),
    "Killed in those attacks of the record of which it is known",
  ),
  reference: required(z.number(), "Numbers present that the mean killed refers to"),
});

export const evidenceResult = part(
  z.object({
    id: z.string(),
    events: required(count, "Attacks in the record"),
    exposureDays: required(z.number().check(z.minimum(0)), "Days of the record on which people were there"),
    source: required(ids, "Ids in `sources`: of the attacks, or else of the record"),
    otherSources: required(ids, "What the rows of a log name beside these"),
    log: required(z.nullable(log), "The log that attacks were read from; null: all are written in the scenario"),
    present: required(present, "Where the numbers present come from"),
    rate: required(z.nullable(rate), "Attacks per year, before and after the record; null: no threat learns it"),
    severity: required(
      z.nullable(severity),
      "Killed per attack and its spread, before and after the record; null: no threat learns it",
    ),
  }),
  "evidence-result",
  { title: "Evidence", description: "What was learned from a record of attacks" },
);
