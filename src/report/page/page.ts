import type { ReportData } from "../../analysis/report-data.ts";
import type { ReportSensitivity } from "../../analysis/report-sensitivity.ts";
import type { Slider } from "../../analysis/sliders.ts";
import type { PlanResult } from "../../analysis/result.ts";
import { hasMoney } from "../money.ts";
import { planScope } from "../plan-scope.ts";
import { printable, printableData, visibleJson } from "../printable.ts";
import { basisPart, optionsPart } from "./basis-part.ts";
import { type Computed, computedPart } from "./computed-part.ts";
import type { LiveData } from "./live-data.ts";
import { livePanel } from "./live-panel.ts";
import { escapeText, html, type Markup } from "./markup.ts";
import { type PartId, partsOf } from "./parts.ts";
import { section } from "./section.ts";
import { sensitivityPart } from "./sensitivity-part.ts";
import { STYLE } from "./style.ts";

export interface ReportPage extends Computed {
  readonly data: ReportData;
  /** What would change the answer; null leaves it out. */
  readonly sensitivity: ReportSensitivity | null;
  readonly sliders: readonly Slider[];
  readonly live: LiveData;
  /** Source of the page's script. */
  readonly script: string;
  /** SHA-256 of a text in Base64. */
  readonly hash: (text: string) => string;
}

/**
 * A page that stands by itself: no request leaves it, only its own style and script run (by their hashes), and text from
 * the scenario is text. Without a script it shows the same figures, unmoving.
 */
export function reportPage(page: ReportPage): string {
  const { data, script, live, hash } = page;
  if (/<\/script|<!--/i.test(script)) throw new Error("the page's script cannot stand in a page");
  const title = escapeText(printable(data.result.scenario.title));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(hash(STYLE), hash(script))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer"><meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>${title}</title><style>${STYLE}</style></head>
<body>${body(page).markup}
<script type="application/json" id="data">${inScript(live)}</script>
<script>${script}</script></body></html>
`;
}

/** Nothing but the style and script of these hashes, and workers the page itself makes. */
function policy(style: string, script: string): string {
  return [
    "default-src 'none'",
    `style-src 'sha256-${style}'`,
    `script-src 'sha256-${script}'`,
    "worker-src blob:",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** Data in a script element: nothing in it can end the element, or drive a terminal. */
function inScript(data: LiveData): string {
  return visibleJson(JSON.stringify(data)).replace(
    /[<>\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function body({ data, sliders, sensitivity, ...computed }: ReportPage): Markup {
  const result = printableData(data.result);
  const parts = partsOf(data);
  const part = (id: PartId) => html`<div id="part-${id}">${parts[id]}</div>`;
  return html`<header><h1>${result.scenario.title}</h1><p class="scope">${planScope(result, computed.run)}</p>
${result.scenario.summary === null ? "" : html`<p>${result.scenario.summary}</p>`}</header>
<main><div id="changed" class="changed" hidden></div>${part("answer")}
${section("The options compared", "", part("comparison"))}
${section("What each option is, and needs", "", optionsPart(result))}
${part("rules")}
<div class="explore">${livePanel(sliders, data.result)}<div class="pictures">
${section("Deaths", "Each dot is two worlds in a hundred, of those simulated with the option carried out; the mark below is the mean. Most of the width is chance and what nobody knows, not the simulation.", part("deaths"))}
${section("People at risk over time", "At unsafe sites, with the option carried out: half of the worlds lie below the line, nine in ten within the band. Dashed: the baseline.", part("risk"))}
${money(result, part)}
${claims(result, part)}</div></div>
${sensitivity === null ? "" : section("What would change the answer", "Computed for the scenario as it is; controls of this page do not change it.", sensitivityPart(result, printableData(sensitivity)))}
${section("What it rests on", "", basisPart(result))}
${section("How it was computed", "", computedPart(result, { ...computed, inputs: printableData(computed.inputs), set: printableData(computed.set) }))}
</main><footer>Made by relocate ${computed.version}. Publish aggregates only: the movements of threatened people are sensitive.</footer>`;
}

function money({ options, scenario }: PlanResult, part: (id: PartId) => Markup): Markup {
  const priced =
    options.length > 1 && options.every(({ outcomes }) => outcomes.cost !== undefined && outcomes.deaths !== undefined);
  if (!priced || !hasMoney(scenario)) return html`${part("frontier")}${part("payers")}`;
  return html`${section("Cost against deaths", "Means, each option carried out. Dashed: the frontier, on which no option or mix of two costs less and saves as many.", part("frontier"))}
${scenario.payers.length === 0 ? part("payers") : section("Who pays", "", part("payers"))}`;
}

function claims({ claims: list }: PlanResult, part: (id: PartId) => Markup): Markup {
  if (list.length === 0) return part("claims");
  return section(
    "What was said, put to the test",
    "The bar is the share of simulated worlds in which the test holds, chance included; the mark is where it would be with the casualties of each world replaced by their mean.",
    part("claims"),
  );
}
