import * as z from "zod/mini";
import { id, reference, references } from "./id.ts";
import { optional, part, required } from "./key.ts";
import { provenance } from "./provenance.ts";
import { quantity } from "./quantity.ts";

const after = part(
  z.strictObject({ after: required(reference, "Id of the move that must be over", "first") }),
  "after",
  { title: "After another move" },
);

const times = part(
  z.strictObject({
    times: required(quantity, "Multiplies what stands there", "11% to 33%", 2),
    ...provenance,
  }),
  "times",
  { title: "A multiple of what stands there" },
);

const move = part(
  z.strictObject({
    id: optional(id, "An id for `start: { after: … }` of another move", "first"),
    from: required(references, "The sites people leave, in this order", "liberty", ["liberty", "ashraf"]),
    to: optional(reference, "The site they go to", "ashraf"),
    offer: optional(reference, "The offer they take", "albania"),
    people: optional(quantity, "How many: a count, a share such as 50%, or all (where left out)", "all", 680, "50%"),
    cohort: optional(reference, "Only people of this cohort", "families"),
    start: optional(
      z.union([quantity, after]),
      "When it begins: a date, a time after start, or after another move",
      "30 days",
      "2013-06-30",
      { after: "first" },
    ),
    pace: optional(quantity, "People per time (the offer's where left out)", "100 per week"),
    convoy: optional(quantity, "People per departure (the offer's where left out)", 150),
    ...provenance,
  }),
  "move",
  { title: "Move", description: "People going from some sites to another, or to an offer" },
);

const need = part(
  z.strictObject({
    of: required(z.string(), "Who must give it", "A host state"),
    what: required(z.string(), "What is needed", "temporary admission"),
    chance: required(quantity, "Chance that it is given", "5% to 30%", "beta(2, 8)"),
    ...provenance,
  }),
  "need",
  { title: "Need", description: "Something an option depends on that others decide" },
);

export const option = part(
  z.strictObject({
    title: optional(z.string(), "Name for reports; the id where left out", "Accept the 210 places"),
    moves: optional(z.array(move), "Who goes where; moves run side by side", [{ from: "liberty", offer: "albania" }]),
    needs: optional(z.array(need), "What it depends on", [
      { of: "A host state", what: "admission", chance: "5% to 30%" },
    ]),
    otherwise: optional(
      reference,
      "The option that happens when a need is not met (the baseline where left out)",
      "partial",
    ),
    set: optional(
      z.record(z.string(), z.union([quantity, times])),
      "What this option changes elsewhere: path and quantity",
      {
        "threats.rockets.per_attack.killed": { times: "11% to 33%" },
        "offers.albania.pace": "12 per week",
      },
    ),
    ...provenance,
  }),
  "option",
  { title: "Option", description: "One thing that could be done" },
);
