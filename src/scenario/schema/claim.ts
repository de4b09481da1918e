import * as z from "zod/mini";
import { reference } from "./id.ts";
import { optional, part, required } from "./key.ts";
import { provenance } from "./provenance.ts";

export const claim = part(
  z.strictObject({
    says: required(
      z.string(),
      "The claim, in the words of who makes it",
      "Moving small groups endangers those who stay",
    ),
    by: optional(z.string(), "Who makes it", "Spokesman of the group"),
    test: required(
      z.string(),
      "A comparison of metrics of options",
      "risk_per_stayer(partial) > risk_per_stayer(stay)",
    ),
    require: optional(
      z.union([z.number(), z.string()]),
      "`plan` exits 4 where the test holds with less than this probability",
      "90%",
    ),
    ...provenance,
  }),
  "claim",
  "A statement that the plan puts to the test",
);

export const correlation = part(
  z.strictObject({
    between: required(z.tuple([reference, reference]), "Two uncertain quantities, by path or by $name", [
      "offers.albania.pace",
      "$crowding",
    ]),
    rank: required(z.number().check(z.minimum(-1), z.maximum(1)), "Spearman's rank correlation", 0.6),
    ...provenance,
  }),
  "correlation",
  "Two quantities that go together",
);
