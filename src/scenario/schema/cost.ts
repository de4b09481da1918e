import * as z from "zod/mini";
import { id, reference, references } from "./id.ts";
import { optional, part, required } from "./key.ts";
import { provenance } from "./provenance.ts";
import { quantity } from "./quantity.ts";

const share = z.union([z.number(), z.string()]);

export const cost = part(
  z.strictObject({
    item: required(z.string(), "What is paid for", "Flights"),
    amount: required(
      quantity,
      "Money: in all, or per departure, convoy, person-day or time",
      "757 USD per departure",
      "3 to 12 USD per person-day",
      "8k USD per convoy",
      "2M USD per month",
      "250k USD",
    ),
    at: optional(references, "Only at these sites", "liberty", ["liberty", "ashraf"]),
    offer: optional(references, "Only for these offers", "albania"),
    option: optional(references, "Only in these options", "full"),
    from: optional(quantity, "When it begins (at start where left out)", "30 days", "2013-06-30"),
    until: optional(quantity, "When it ends (never where left out)", "2014-06-30"),
    paid_by: optional(
      z.union([reference, z.record(id, share)]),
      "Who pays: one payer, or shares that sum to 100%",
      "un",
      {
        group: "70%",
        un: "30%",
      },
    ),
    ...provenance,
  }),
  "cost",
  { title: "Cost", description: "Something that costs money" },
);
