import type { ClaimResult } from "../../analysis/result.ts";
import { claimFlip, claimRequirement, claimVerdict } from "../claim-words.ts";
import { percent } from "../digits.ts";
import { type Markup, html } from "./markup.ts";

const WIDTH = 240;

/** Each claim with its test, the share of worlds in which it holds, and what it turns on. */
export function claimsPart(claims: readonly ClaimResult[]): Markup {
  return html`<ol class="claims">${claims.map(claimItem)}</ol>`;
}

function claimItem(claim: ClaimResult): Markup {
  const { says, by, source, test, probability, inExpectation } = claim;
  const requirement = claimRequirement(claim);
  return html`<li><blockquote>${says}</blockquote>
<p class="by">${[by ?? "", ...source.map((id, i) => html`${i === 0 && by === null ? "" : ", "}<a href="#source-${id}">${id}</a>`)]}</p>
<p>Put to the test as <code>${test}</code></p>
${bar(probability, inExpectation.probability)}
<p>Holds in ${claimVerdict(claim)}. Decided by ${claimFlip(claim)}.${requirement === null ? "" : html` Required ${requirement}.`}</p></li>`;
}

/** The share of worlds as a bar, and a mark where it would be with chance taken out. */
function bar(probability: number, expected: number): Markup {
  const says = `holds in ${percent(probability)} of worlds, ${percent(expected)} in expectation`;
  const [held, mark] = [probability * WIDTH, 4 + expected * WIDTH].map((value) => value.toFixed(1));
  return html`<svg role="img" aria-label="${says}" class="verdict" viewBox="0 0 ${WIDTH + 8} 16" width="${WIDTH + 8}" height="16"><rect class="trough" x="4" y="4" width="${WIDTH}" height="8"/><rect class="held" x="4" y="4" width="${held}" height="8"/><path class="mean" d="M${mark} 1v14"/></svg>`;
}
