import * as z from "zod/mini";
import { id } from "./id.ts";
import { optional, part } from "./key.ts";
import { provenance } from "./provenance.ts";
import { quantity } from "./quantity.ts";

export const payer = part(
  z.strictObject({
    name: optional(z.string(), "Name for reports; the id where left out", "United Nations"),
    budget: optional(quantity, "What it can spend in all", "2M USD", "1M to 3M USD"),
    ...provenance,
  }),
  "payer",
  { title: "Payer", description: "Someone who pays" },
);

export const cohort = part(
  z.strictObject({
    name: optional(z.string(), "Name for reports; the id where left out", "People in need of care"),
    vulnerability: optional(
      quantity,
      "Multiplies the chance of being among the casualties (1 where left out)",
      1.5,
      "1.2 to 2",
    ),
    ...provenance,
  }),
  "cohort",
  { title: "Cohort", description: "A part of the people that is counted apart" },
);

export const site = part(
  z.strictObject({
    name: optional(z.string(), "Name for reports; the id where left out", "Camp Liberty"),
    people: optional(
      z.union([quantity, z.record(id, quantity)]),
      "People at start: a count, or one for each cohort (0 where left out)",
      3100,
      "3050 to 3150",
      { families: 1200, others: 1900 },
    ),
    capacity: optional(quantity, "The most people it can hold", 3400),
    safe: optional(z.boolean(), "Whether people there are out of danger (false where left out)", true),
    ...provenance,
  }),
  "site",
  { title: "Site", description: "A place where people are" },
);
