import * as z from "zod/mini";
import { id } from "./id.ts";
import { optional, part } from "./key.ts";
import { provenance } from "./provenance.ts";
import { quantity } from "./quantity.ts";

export const payer = part(
  z.strictObject({
    name: optional(z.string(), "Name for reports; the id where left out", "United Nations"),
    budget: optional(quantity, "What it can spend in all", "2M USD"),
    ...provenance,
  }),
  "payer",
  "Someone who pays",
);

export const cohort = part(
  z.strictObject({
    name: optional(z.string(), "Name for reports; the id where left out", "People in need of care"),
    vulnerability: optional(quantity, "Multiplies the chance of being among the casualties (1 where left out)", 1.5),
    ...provenance,
  }),
  "cohort",
  "A part of the people that is counted apart",
);

export const site = part(
  z.strictObject({
    name: optional(z.string(), "Name for reports; the id where left out", "Camp Liberty"),
    people: optional(
      z.union([quantity, z.record(id, quantity)]),
      "People at start: a count, or one for each cohort (0 where left out)",
      3100,
    ),
    capacity: optional(quantity, "The most people it can hold", 3400),
    safe: optional(z.boolean(), "Whether people there are out of danger (false where left out)", true),
    ...provenance,
  }),
  "site",
  "A place where people are",
);
