import * as z from "zod/mini";
import { reference, references } from "./id.ts";
import { optional, part, required } from "./key.ts";
import { provenance } from "./provenance.ts";
import { quantity } from "./quantity.ts";

const learned = part(
  z.strictObject({
    evidence: required(reference, "Id of the evidence the rate of attacks is learned from", "attacks-so-far"),
    ...provenance,
  }),
  "learned",
  { title: "Learned from evidence" },
);

const perAttack = part(
  z.strictObject({
    killed: optional(quantity, "Mean number killed by an attack", 8, "lognormal(8, 2)"),
    injured: optional(quantity, "Mean number injured by an attack", "40 to 100"),
    spread: optional(
      quantity,
      "How unequal attacks are: gamma(k), lognormal(s) or none (where left out)",
      "gamma(0.8)",
      "lognormal(1)",
      "none",
    ),
    evidence: optional(reference, "Id of the evidence that killed and spread are learned from", "attacks-so-far"),
    ...provenance,
  }),
  "per-attack",
  { title: "What an attack does" },
);

const clustering = part(
  z.strictObject({
    share: required(quantity, "How many more attacks each attack brings on average, below 1", "30%"),
    memory: required(quantity, "Mean time until a brought attack comes", "10 days"),
    ...provenance,
  }),
  "clustering",
  { title: "Clustering" },
);

export const threat = part(
  z.strictObject({
    name: optional(z.string(), "Name for reports; the id where left out", "Rockets"),
    at: required(references, "The sites it bears on", "liberty", ["liberty", "ashraf"]),
    from: optional(quantity, "When it begins (at start where left out)", "30 days", "2013-06-30"),
    until: optional(quantity, "When it ends (never where left out)", "2014-06-30", "12 months"),
    attacks: optional(z.union([quantity, learned]), "Attacks per time on each site", "1 to 4 per year", {
      evidence: "attacks-so-far",
    }),
    per_attack: optional(perAttack, "What an attack does", { killed: 8, injured: "40 to 100", spread: "gamma(0.8)" }),
    concentration: optional(
      quantity,
      "Casualties grow with numbers present to this power, 0 to 3 (uniform(0, 1) where left out)",
      "uniform(0, 1)",
      "$crowding",
      1,
    ),
    escalation: optional(quantity, "Attacks grow as numbers fall, with this power (0 where left out)", 0.5),
    escalation_limit: optional(quantity, "The most that falling numbers multiply attacks by (5 where left out)", 5),
    on_departure: optional(quantity, "Multiplies attacks from the first departure on (1 where left out)", 1.2),
    clustering: optional(clustering, "Attacks that bring further attacks", { share: "30%", memory: "10 days" }),
    reference: optional(quantity, "The numbers at which killed was measured (people at start where left out)", 3400),
    deaths: optional(
      quantity,
      "Steady deaths per head, in place of attacks",
      "3 per 1000 person-years",
      "1 to 5 per 1000 person-years",
    ),
    ...provenance,
  }),
  "threat",
  { title: "Threat", description: "What kills at some sites: attacks, or steady deaths" },
);
