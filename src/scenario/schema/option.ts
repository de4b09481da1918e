import * as z from "zod/mini";
import { reference } from "./id.ts";
import { optional, part, required } from "./key.ts";
import { move } from "./move.ts";
import { optionRule } from "./option-rule.ts";
import { provenance } from "./provenance.ts";
import { quantity } from "./quantity.ts";

const times = part(
  z.strictObject({
    times: required(quantity, "Multiplies what stands there", "11% to 33%", 2),
    ...provenance,
  }),
  "times",
  { title: "A multiple of what stands there" },
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
    rules: optional(z.array(optionRule), "What changes once something comes about; each rule fires once", [
      { when: { attacks: 1 }, moves: [{ from: "liberty", offer: "haven" }] },
      { when: { date: "2013-09-01" }, moves: [{ from: "liberty", offer: "albania" }] },
    ]),
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
