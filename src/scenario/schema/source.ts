import * as z from "zod/mini";
import { optional, part, required } from "./key.ts";
import { provenance } from "./provenance.ts";

export const source = part(
  z.strictObject({
    title: required(z.string(), "Title of the document", "Albania offer for asylum to Iranian group rejected"),
    publisher: optional(z.string(), "Who published it", "AP"),
    date: optional(z.union([z.string(), z.number()]), "When: a date, month or year", "2013-03-16", "2013-03", 2013),
    url: optional(z.string(), "Where it can be read", "https://example.org/report"),
    ...provenance,
  }),
  "source",
  { title: "Source", description: "A document that figures are taken from" },
);
