import * as z from "zod/mini";
import { outcomeKinds } from "../observed/observed.ts";
import { date, id, reference, references } from "./id.ts";
import { optional, part, required } from "./key.ts";
import { provenance } from "./provenance.ts";
import type { Holes } from "./scenario.ts";
import { source } from "./source.ts";

const count = z.int().check(z.minimum(0));
const figure = z.union([count, z.string()]);

const outcome = part(
  z.strictObject({
    what: required(
      z.enum(outcomeKinds),
      "attacks, deaths and departures since start; people present; days that convoys waited for room since start; the day nobody is left, or no room is",
      "deaths",
    ),
    at: optional(references, "Sites (all that are at risk where left out)", "liberty", ["liberty", "ashraf"]),
    through: optional(references, "Of departures: offers (where left out, all that lead out of the model)", "albania"),
    by: optional(
      date,
      "Of counts since start: the last day counted (the last of the record where left out)",
      "2013-12-31",
    ),
    on: optional(
      z.string(),
      "Of people present: the day; of empty and full: the day it came about, or never (not by the end of the record)",
      "2016-09-09",
    ),
    value: optional(count, "The count", 29),
    low: optional(figure, "The least by any account, where accounts differ: a count or a date", 28),
    high: optional(figure, "The most by any account", 32),
    at_least: optional(z.boolean(), "Whether the source says at least, or more than"),
    ...provenance,
  }),
  "observed-outcome",
  { title: "Observed outcome", description: "Something that a forecast can be held against" },
);

/** The structure of a file of what was observed. */
export const observedSchema = z.strictObject({
  observed: required(z.literal(1), "Version of the format; always 1", 1),
  title: required(z.string(), "What the record is about", "Camp Liberty, what followed"),
  summary: optional(z.string(), "A few sentences for readers", "What the record covers, and what it leaves out"),
  option: required(reference, "The option of the scenario that came true", "places-as-they-come"),
  until: required(date, "Last day the record covers", "2016-09-09"),
  sources: optional(z.record(id, source), "Documents that figures are taken from", {
    "un-2016": { title: "A report" },
  }),
  outcomes: required(z.array(outcome).check(z.minLength(1)), "What happened", [
    { what: "deaths", at: "liberty", value: 29, source: "un-2016" },
  ]),
  ...provenance,
});

/** What of a file has the right structure: anything may be missing. */
export type RawObserved = Holes<z.infer<typeof observedSchema>>;
export type RawOutcome = NonNullable<NonNullable<RawObserved["outcomes"]>[number]>;
