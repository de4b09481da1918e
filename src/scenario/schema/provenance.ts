import * as z from "zod/mini";
import { references } from "./id.ts";
import { part } from "./key.ts";

/** Where a figure comes from; any mapping may say so. */
export const provenance = {
  source: part(z.optional(references), "provenance-source", {
    title: "Sources",
    description: "Where this comes from: one id in `sources`, or several",
    examples: ["ap-2013", ["ap-2013", "survey"]],
  }),
  note: part(z.optional(z.string()), "provenance-note", {
    title: "Note",
    description: "What a reader should know about it",
    examples: ["Counted at the gate"],
  }),
  as_of: part(z.optional(z.union([z.string(), z.number()])), "provenance-as-of", {
    title: "As of",
    description: "The day, month or year it was true",
    examples: ["2013-03-16", "2013-03", 2013],
  }),
  confidence: part(z.optional(z.string()), "provenance-confidence", {
    title: "Confidence",
    description: "How far it can be trusted, in the analyst's words",
    examples: ["low"],
  }),
};
