import * as z from "zod/mini";
import { part, required } from "./key.ts";
import { provenance } from "./provenance.ts";

const FORMS = "Quantity: 210, 30%, 6 per week, 1 to 4 per year, uniform(0, 1), $name, or { value, source }";

const written = part(z.union([z.number(), z.string()]), "quantity-written", { title: FORMS });

const sourced = part(
  z.strictObject({
    value: required(written, "The quantity itself", 3100, "1 to 4 per year", "uniform(0, 1)"),
    ...provenance,
  }),
  "quantity-with-source",
  { title: "Quantity with its source: { value, source, note, as_of, confidence }" },
);

const threePoint = part(
  z.strictObject({
    low: required(written, "The least it can be", 3000),
    best: required(written, "The most likely", 3100),
    high: required(written, "The most it can be", 3180),
    ...provenance,
  }),
  "quantity-of-three-points",
  { title: "Quantity of three points: { low, best, high }, the same as pert(low, best, high)" },
);

/** A number, certain or not: its grammar is in ../quantity. */
export const quantity = part(z.union([written, sourced, threePoint]), "quantity", { title: FORMS });
