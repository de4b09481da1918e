import * as z from "zod/mini";
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
      "cost.un(full, by: 2013-12-31) <= 1.5 * cost.un(stay) + 2000",
    ),
    require: optional(
      z.union([z.number(), z.string()]),
      "`plan` exits 4 where the test holds with less than this probability",
      "90%",
      0.9,
    ),
    ...provenance,
  }),
  "claim",
  { title: "Claim", description: "A statement that the plan puts to the test" },
);

const uncertain = z.string();

export const correlation = part(
  z.strictObject({
    between: required(z.tuple([uncertain, uncertain]), "Two uncertain quantities, by path or by $name", [
      "offers.albania.pace",
      "$crowding",
    ]),
    rank: required(z.number().check(z.minimum(-1), z.maximum(1)), "Spearman's rank correlation, -1 to 1", 0.6),
    ...provenance,
  }),
  "correlation",
  { title: "Correlation", description: "Two quantities that go together" },
);
