import * as z from "zod/mini";
import { claim, correlation } from "./claim.ts";
import { cost } from "./cost.ts";
import { evidence } from "./evidence.ts";
import { date, id, reference } from "./id.ts";
import { optional, required } from "./key.ts";
import { offer } from "./offer.ts";
import { option } from "./option.ts";
import { cohort, payer, site } from "./place.ts";
import { provenance } from "./provenance.ts";
import { quantity } from "./quantity.ts";
import { source } from "./source.ts";
import { threat } from "./threat.ts";

/** The structure of a scenario file: which keys there are and what kind of value each takes. */
export const scenarioSchema = z.strictObject({
  relocate: required(z.literal(1), "Version of the format; always 1", 1),
  title: required(z.string(), "What the scenario is about", "Camp Liberty, March 2013"),
  summary: optional(z.string(), "A few sentences for readers", "About 3,100 people in a camp under fire"),
  start: required(date, "Day 0: the plan knows nothing later", "2013-03-16"),
  horizon: required(
    z.union([z.number(), z.string()]),
    "How far the plan looks, in whole days (rounded), at most 100 years",
    "2 years",
    "18 months",
    "90 days",
  ),
  currency: optional(z.string().check(z.regex(/^[A-Z]{3}$/)), "Currency of all amounts (ISO 4217)", "USD"),
  prices: optional(z.int().check(z.minimum(1000), z.maximum(9999)), "Year whose prices are meant", 2013),
  sources: optional(z.record(id, source), "Documents that figures are taken from", {
    "ap-2013": { title: "A report" },
  }),
  evidence: optional(z.record(id, evidence), "Records of past attacks to learn from", {
    log: { from: "2012-02-18", events: [] },
  }),
  assumptions: optional(z.record(id, quantity), "Quantities used in several places, as $name", {
    crowding: "uniform(0, 1)",
  }),
  correlations: optional(z.array(correlation), "Quantities that go together", [{ between: ["$a", "$b"], rank: 0.6 }]),
  payers: optional(z.record(id, payer), "Who pays", { un: { name: "United Nations" } }),
  cohorts: optional(z.record(id, cohort), "Parts of the people that are counted apart", {
    families: { vulnerability: 1.5 },
  }),
  sites: required(z.record(id, site), "Where people are", { liberty: { people: 3100 } }),
  threats: optional(z.record(id, threat), "What endangers them", {
    illness: { at: "liberty", deaths: "3 per 1000 person-years" },
  }),
  offers: optional(z.record(id, offer), "Ways out", { albania: { places: 210 } }),
  costs: optional(z.array(cost), "What things cost", [{ item: "Flights", amount: "757 USD per departure" }]),
  baseline: required(reference, "The option others are compared with", "stay"),
  options: required(z.record(id, option), "What could be done", { stay: { title: "Stay at Liberty" } }),
  claims: optional(z.array(claim), "Statements to put to the test", [
    { says: "It helps", test: "deaths(full) < deaths(stay)" },
  ]),
  ...provenance,
});

/** A value of which any part may be missing. */
export type Holes<T> = T extends readonly (infer U)[]
  ? readonly (Holes<U> | undefined)[]
  : T extends object
    ? { readonly [K in keyof T]?: Holes<T[K]> | undefined }
    : T;

/** What of a file has the right structure: anything may be missing. */
export type RawScenario = Holes<z.infer<typeof scenarioSchema>>;
/** One entry of a mapping with chosen keys, such as `sites`. */
export type RawEntry<K extends keyof RawScenario> = NonNullable<
  NonNullable<RawScenario[K]> extends Readonly<Record<string, infer E>> ? E : never
>;
/** One item of a list, such as `costs`. */
export type RawItem<K extends keyof RawScenario> = NonNullable<
  NonNullable<RawScenario[K]> extends readonly (infer E)[] ? E : never
>;
