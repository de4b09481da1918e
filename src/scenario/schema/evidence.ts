import * as z from "zod/mini";
import { date } from "./id.ts";
import { optional, part, required } from "./key.ts";
import { provenance } from "./provenance.ts";

const count = z.int().check(z.minimum(0));
const positive = z.number().check(z.positive());

const event = part(
  z.strictObject({
    date: required(date, "The day of the attack", "2013-02-09"),
    killed: optional(count, "People killed, where known", 8),
    injured: optional(count, "People injured, where known", 100),
    present: optional(count, "People at the site that day, where known", 3100),
    ...provenance,
  }),
  "attack",
  { title: "Attack", description: "An attack of the record" },
);

const rate = part(
  z.strictObject({
    shape: required(positive, "Shape of the gamma law", 0.5),
    exposure: required(z.string(), "The time the prior is worth", "30 days"),
    ...provenance,
  }),
  "prior-rate",
  { title: "Gamma law of a rate" },
);

const prior = part(
  z.strictObject({
    rate: optional(rate, "Gamma law of the rate of attacks before the record (Jeffreys' where left out)", {
      shape: 0.5,
      exposure: "30 days",
    }),
    killed: optional(
      z.string(),
      "Law of the mean killed per attack before the record (lognormal(8, 3.32), of attacks in Iraq 2003-18, where left out)",
      "lognormal(8, 3.3)",
    ),
    spread: optional(
      z.string(),
      "Law of the spread k before the record (lognormal(0.8, 2.01), of attacks in Iraq 2003-18, where left out)",
      "lognormal(0.8, 2)",
    ),
    ...provenance,
  }),
  "prior",
  { title: "Before the record" },
);

const near = part(
  z.strictObject({
    latitude: required(z.number().check(z.minimum(-90), z.maximum(90)), "Degrees north", 33.29),
    longitude: required(z.number().check(z.minimum(-180), z.maximum(180)), "Degrees east", 44.25),
    km: required(positive, "Radius of the circle in kilometres", 30),
    ...provenance,
  }),
  "near",
  { title: "Circle" },
);

const population = part(
  z.strictObject({
    file: required(z.string(), "A table of numbers beside the scenario, with a column date", "population.csv"),
    column: required(z.string(), "The column that counts the people at the site", "liberty"),
    ...provenance,
  }),
  "population",
  { title: "Numbers present" },
);

export const evidence = part(
  z.strictObject({
    from: required(date, "First day of the record", "2012-02-18"),
    until: optional(date, "Last day of the record (start where left out)", "2013-03-16"),
    events: optional(z.array(event), "The attacks of the record", [{ date: "2013-02-09", killed: 8 }]),
    file: optional(z.string(), "A log of attacks beside the scenario", "attacks.csv"),
    format: optional(
      z.enum(["plain", "ucdp-ged", "acled", "hxl"]),
      "Format of the log (by its header where left out)",
      "plain",
    ),
    where: optional(
      z.record(z.string(), z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))])),
      "Rows to use: a column, or actor, dyad, place or type, and its value or values",
      { site: "liberty", kind: ["rockets", "mortar"] },
    ),
    near: optional(near, "Rows to use: those within a circle", { latitude: 33.29, longitude: 44.25, km: 30 }),
    population: optional(population, "Numbers present where an attack of the record lacks them", {
      file: "population.csv",
      column: "liberty",
    }),
    prior: optional(prior, "What is believed before the record", { killed: "lognormal(8, 3.3)" }),
    ...provenance,
  }),
  "evidence",
  { title: "Evidence", description: "A record of past attacks to learn from" },
);
