import * as z from "zod/mini";
import { part } from "./key.ts";

/** A key the analyst chooses: kebab-case; the words that mark a quantity are not free. */
export const id = part(
  z.string().check(z.regex(/^(?!(value|low|best|high|source|note|confidence)$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/)),
  "id",
  "An id: small letters, digits and hyphens, beginning with a letter",
);

/** A reference to an id; whether it exists is checked with its meaning. */
export const reference = part(z.string(), "reference", "The id of something written elsewhere in the scenario");

export const references = part(
  z.union([reference, z.array(reference).check(z.minLength(1))]),
  "references",
  "One id, or a list of ids",
);

export const date = part(z.string(), "date", "A date: year-month-day");
