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

export const move = part(
  z.strictObject({
    id: optional(id, "An id for `start: { after: … }` of another move", "first"),
    from: required(references, "The sites people leave, in this order", "liberty", ["liberty", "ashraf"]),
    to: optional(reference, "The site they go to", "ashraf"),
    offer: optional(reference, "The offer they take", "albania"),
    people: optional(quantity, "How many: a count, a share such as 50%, or all (where left out)", "all", 680, "50%"),
    cohort: optional(reference, "Only people of this cohort", "families"),
    start: optional(
      z.union([quantity, after]),
      "When it begins: a date, a time after start (of a rule: after it fires), or after another move",
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
