import * as z from "zod/mini";
import { part, required } from "./key.ts";
import { provenance } from "./provenance.ts";

const written = z.union([z.number(), z.string()]);

const sourced = z.strictObject({
  value: required(written, "The quantity itself", "1 to 4 per year"),
  ...provenance,
});

const threePoint = z.strictObject({
  low: required(written, "The least it can be", 3000),
  best: required(written, "The most likely", 3100),
  high: required(written, "The most it can be", 3180),
  ...provenance,
});

/** A number, certain or not: its grammar is in ../quantity. */
export const quantity = part(
  z.union([z.number(), z.string(), sourced, threePoint]),
  "quantity",
  "A number, a range such as `1 to 4 per year`, a law such as `uniform(0, 1)`, or `$name` of an assumption",
);

export type RawQuantity = z.infer<typeof quantity>;
