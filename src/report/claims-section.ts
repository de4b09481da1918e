import type { ClaimResult } from "../analysis/result.ts";
import { claimFlip, claimRequirement, claimSaid, claimVerdict } from "./claim-words.ts";
import { noted, section, type TextStyle } from "./section.ts";
import { hanging } from "./wrap.ts";

const IN_EXPECTATION =
  "in expectation: with the casualties of each world replaced by their mean along its path, so that chance is out of it.";

/** Each claim with its test: how often it holds, on what it turns, and whether a requirement is met. */
export function claimsSection(claims: readonly ClaimResult[], style: TextStyle): string[] {
  const blocks = claims.map((claim, i) => claimBlock(claim, i + 1, style.width));
  return section("Claims", [...blocks, noted(blocks.join(), [["in expectation", IN_EXPECTATION]], style)], style);
}

function claimBlock(claim: ClaimResult, number: number, width: number): string {
  const requirement = claimRequirement(claim);
  return [
    hanging(`${number}. `, claimSaid(claim), width),
    hanging("   test        ", claim.test, width),
    hanging("   holds in    ", claimVerdict(claim), width),
    hanging("   decided by  ", claimFlip(claim), width),
    ...(requirement === null ? [] : [hanging("   required    ", requirement, width)]),
  ].join("\n");
}
