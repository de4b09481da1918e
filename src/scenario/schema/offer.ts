import * as z from "zod/mini";
import { id, reference, references } from "./id.ts";
import { optional, part } from "./key.ts";
import { provenance } from "./provenance.ts";
import { quantity } from "./quantity.ts";

const condition = z.record(id, z.enum(["accepted", "refused", "full"]));

export const offer = part(
  z.strictObject({
    name: optional(z.string(), "Name for reports; the id where left out", "Albania"),
    places: optional(quantity, "How many people it takes (no limit where left out)", 210, "pert(2000, 2500, 4000)"),
    opens: optional(quantity, "When it opens (at start where left out)", "45 to 90 days", "2013-05-16"),
    closes: optional(quantity, "When it closes (never where left out)", "2014-03-31", "12 months"),
    pace: optional(quantity, "People it takes per time (no limit where left out)", "6 per week", "150 to 300 per week"),
    convoy: optional(quantity, "People per departure (one week's pace where left out)", 150),
    protection: optional(z.enum(["durable", "temporary"]), "Whether people can stay for good", "durable"),
    to: optional(reference, "The site it leads to, for a transit facility (out of danger where left out)", "transit"),
    onward: optional(references, "The offers that empty the transit facility", "albania", ["albania", "haven"]),
    minimum: optional(quantity, "The fewest people it takes", 3000),
    cohorts: optional(references, "The cohorts it takes (everyone where left out)", "families", ["families", "others"]),
    chance: optional(quantity, "Chance that it is honoured at all (certain where left out)", "80%", "50% to 90%"),
    only_if: optional(condition, "Holds only if another offer was accepted, refused or full", { albania: "full" }),
    only_after: optional(condition, "Opens only after another offer was accepted, refused or full", {
      albania: "full",
    }),
    journey: optional(quantity, "Time on the way", "2 days", "1 to 3 weeks"),
    journey_deaths: optional(quantity, "Deaths on the way per 1000 people", 0.5, "0.1 to 2"),
    ...provenance,
  }),
  "offer",
  { title: "Offer", description: "A way out: places that a host offers" },
);
