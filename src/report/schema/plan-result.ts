import * as z from "zod/mini";
import { part, required } from "../../scenario/schema/key.ts";
import { claimResult } from "./claim-result.ts";
import { count, date, estimate } from "./numbers.ts";
import { evidenceResult } from "./evidence-result.ts";
import { optionResult } from "./option-result.ts";

const ids = z.array(z.string());
const text = z.nullable(z.string());

export const head = z.object({
  title: z.string(),
  summary: text,
  start: required(date, "Day 0"),
  end: required(date, "The day of the horizon"),
  horizonDays: required(count, "Days from start to end"),
  currency: required(z.string(), "ISO 4217; XXX: no money in the scenario"),
  prices: required(z.nullable(z.int()), "Year whose prices are meant"),
  people: required(z.number().check(z.minimum(0)), "Mean number of people at all sites at start"),
  payers: required(z.array(z.object({ id: z.string(), name: z.string() })), "Who pays"),
});

const pair = part(
  z.object({
    option: required(z.string(), "Id of an option"),
    other: required(z.string(), "Id of another"),
    deaths: required(estimate, "Mean deaths of the one less the other's, world by world, both carried out"),
    weighted: required(estimate, "The same with each option's needs failing by their chances"),
  }),
  "pair-result",
  { title: "Pair", description: "Two options compared" },
);

const assumption = part(
  z.object({
    path: required(z.string(), "Where the quantity stands in the scenario"),
    item: required(
      z.nullable(z.string()),
      "What stands there, where the path only counts: the item of a cost, whose need it is and what; null elsewhere",
    ),
    quantity: required(z.string(), "The quantity, as the scenario has it"),
    source: required(z.nullable(ids), "Ids in `sources`; null: no source is given"),
    note: text,
  }),
  "assumption-result",
  { title: "Assumption", description: "A quantity that the result rests on" },
);

export const source = part(
  z.object({ id: z.string(), title: z.string(), publisher: text, date: text, url: text }),
  "source-result",
  { title: "Source", description: "A document that figures are taken from" },
);

export const planResult = part(
  z.object({
    scenario: required(head, "What the scenario says of itself"),
    baseline: required(z.string(), "Id of the option that the others are compared with"),
    options: required(z.array(optionResult), "What comes of each option"),
    pairs: required(z.array(pair), "Every two options once"),
    claims: required(z.array(claimResult), "The scenario's claims, tested"),
    assumptions: required(z.array(assumption), "What the result rests on"),
    evidence: required(z.array(evidenceResult), "What was learned from records of attacks"),
    sources: required(z.array(source), "The scenario's sources"),
  }),
  "plan-result",
  { title: "Result" },
);
