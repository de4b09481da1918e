import * as z from "zod/mini";
import { KEBAB_CASE } from "../kebab-case.ts";
import { part } from "./key.ts";

const inEditors = {
  pattern: KEBAB_CASE.source,
  patternErrorMessage: "An id has small letters, digits and hyphens, and begins with a letter, such as north-camp",
};

/** A key the analyst chooses: kebab-case; the words that mark a quantity are not free. */
export const id = part(z.string().check(z.regex(KEBAB_CASE)), "id", { title: "Id", ...inEditors });

/** A reference to an id; whether it exists is checked with its meaning. */
export const reference = part(z.string(), "reference", { title: "Id of something in this file", ...inEditors });

export const references = part(z.union([reference, z.array(reference).check(z.minLength(1))]), "references", {
  title: "Ids of things in this file",
});

export const date = part(z.string(), "date", {
  title: "Date",
  pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
  patternErrorMessage: "A date is year-month-day, such as 2013-03-16",
});
