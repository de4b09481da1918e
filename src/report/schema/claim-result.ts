import * as z from "zod/mini";
import { part, required } from "../../scenario/schema/key.ts";
import { estimate, share, standardError } from "./numbers.ts";

const flip = z.object({
  path: required(z.string(), "The quantity, by its path"),
  value: required(z.number(), "Where the test turns, in the engine's units"),
  written: required(z.string(), "The same with its unit"),
  holds: required(z.enum(["above", "below"]), "On which side of it the test mostly holds"),
  accuracy: required(share, "Share of worlds that this one threshold sorts rightly"),
});

/** What is said of a claim; the sensitivity says more. */
export const claimMembers = {
  says: required(z.string(), "The claim, in the words of who makes it"),
  by: required(z.nullable(z.string()), "Who makes it"),
  source: required(z.array(z.string()), "Ids in `sources`"),
  test: required(z.string(), "The test, as the scenario has it"),
  probability: required(share, "Share of simulated worlds where it holds, chance included"),
  se: required(standardError, "Monte Carlo standard error of the probability"),
  inExpectation: required(
    z.object({ probability: share, se: standardError }),
    "The same with each world's casualties replaced by their expectation along its path: chance taken out",
  ),
  difference: required(estimate, "Mean of the left side less the right"),
  flip: required(z.nullable(flip), "The one quantity that decides the test, where one does"),
  require: required(z.nullable(share), "The probability the scenario requires, where it does"),
  holds: required(z.nullable(z.boolean()), "Whether the requirement holds; null: there is none"),
};

export const claimResult = part(z.object(claimMembers), "claim-result", {
  title: "Claim",
  description: "A statement put to the test",
});
