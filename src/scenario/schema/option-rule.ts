import * as z from "zod/mini";
import { reference, references } from "./id.ts";
import { optional, part, required } from "./key.ts";
import { move } from "./move.ts";
import { provenance } from "./provenance.ts";
import { quantity } from "./quantity.ts";

const condition = part(
  z.strictObject({
    attacks: optional(quantity, "So many attacks since start", 1, 3),
    deaths: optional(quantity, "So many deaths since start", 10),
    at: optional(references, "Only attacks or deaths at these sites (anywhere where left out)", "liberty", [
      "liberty",
      "ashraf",
    ]),
    date: optional(quantity, "From this date, or time after start, on", "2013-09-01", "6 months"),
    offer: optional(reference, "An offer that is waited for", "haven"),
    opens: optional(z.literal(true), "The offer opens, if it is honoured at all", true),
  }),
  "condition",
  { title: "Condition: one of attacks, deaths, date, or offer with opens" },
);

/** What an option turns to when something comes about. */
export const optionRule = part(
  z.strictObject({
    when: required(
      condition,
      "What must come about",
      { attacks: 1 },
      { deaths: 10, at: "liberty" },
      { date: "2013-09-01" },
      { offer: "haven", opens: true },
    ),
    moves: optional(z.array(move), "Who goes where from then on, in place of the moves so far", [
      { from: "liberty", offer: "albania" },
    ]),
    // biome-ignore lint/suspicious/noThenProperty: a key of the language; no value of it is a function.
    then: optional(reference, "The option that is carried on with from then on, its rules included", "partial"),
    ...provenance,
  }),
  "option-rule",
  { title: "Rule", description: "What is done from the moment something comes about" },
);
