import * as z from "zod/mini";
import { references } from "./id.ts";
import { optional } from "./key.ts";

/** Where a figure comes from; any mapping may say so. */
export const provenance = {
  source: optional(references, "Where this comes from: one id in `sources`, or several", "ap-2013"),
  note: optional(z.string(), "What a reader should know about it", "Counted at the gate"),
  as_of: optional(z.union([z.string(), z.number()]), "The day, month or year it was true", "2013-03-16"),
  confidence: optional(z.string(), "How far it can be trusted, in the analyst's words", "low"),
};
