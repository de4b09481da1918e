import type { DeepenedClaim } from "../../analysis/sensitivity/result.ts";
import { claimRequirement, claimSaid, claimShare } from "../claim-words.ts";
import { type Block, block } from "./block.ts";

/** Each claim with its test, how often it holds, and what it turns on. */
export function claimsBlock(claims: readonly DeepenedClaim[]): Block {
  return block("Claims", {
    items: claims.map((claim) => {
      const { test, verdict } = claim;
      const requirement = claimRequirement(claim);
      const required = requirement === null ? "" : ` Required ${requirement}.`;
      return `${claimSaid(claim)}: ${test} holds in ${claimShare(claim)}, chance included. ${verdict}${required}`;
    }),
  });
}
