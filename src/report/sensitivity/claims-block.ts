import type { DeepenedClaim } from "../../analysis/sensitivity/result.ts";
import { claimRequirement, claimSaid } from "../claim-words.ts";
import { errorText, percentWithin } from "../digits.ts";
import { type Block, block } from "./block.ts";

/** Each claim with its test, how often it holds, and what it turns on. */
export function claimsBlock(claims: readonly DeepenedClaim[]): Block {
  return block("Claims", {
    items: claims.map((claim) => {
      const { test, probability, se, verdict } = claim;
      const requirement = claimRequirement(claim);
      const required = requirement === null ? "" : ` Required ${requirement}.`;
      const error = se === 0 ? "" : ` (se ${errorText(se * 100)} points)`;
      return `${claimSaid(claim)}: ${test} holds in ${percentWithin(probability, se)} of worlds${error}, chance included. ${verdict}${required}`;
    }),
  });
}
