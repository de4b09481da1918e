import type { ReportSensitivity } from "../../analysis/report-sensitivity.ts";
import type { PlanResult } from "../../analysis/result.ts";
import { sensitivityAnswer } from "../sensitivity/answer.ts";
import type { Block } from "../sensitivity/block.ts";
import { sensitivityBlocks } from "../sensitivity/blocks.ts";
import { readingWords } from "../sensitivity/words.ts";
import { informationChart } from "./information-chart.ts";
import { mapChart } from "./map-chart.ts";
import { type Markup, html } from "./markup.ts";
import { table } from "./tables.ts";
import { tornadoChart } from "./tornado-chart.ts";

/** What would change the answer: in sentences, as pictures, and all its figures folded away. */
export function sensitivityPart(plan: PlanResult, sensitivity: ReportSensitivity): Markup {
  const { result } = sensitivity;
  if (result.choice.second === null) return html`<p>${sensitivityAnswer(result)}</p>`;
  const best = plan.options.find(({ id }) => id === result.choice.best)?.title ?? result.choice.best;
  return html`<p>${sensitivityAnswer(result)}</p>
<h3>Tornado</h3><p class="how">Expected deaths with “${best}” held, ${readingWords(result)}: one quantity at its 5th and at its 95th percentile, all else as drawn.</p>
<ul class="legend"><li><span class="key low"></span>at its 5th percentile</li><li><span class="key high"></span>at its 95th percentile</li></ul>
${tornadoChart(sensitivity)}
${result.curve === null ? "" : html`<h3>Break-even map</h3>${mapChart(plan, sensitivity)}`}
<h3>What is worth knowing before choosing</h3><p class="how">Deaths averted on average by choosing with the answer at hand instead of without.</p>
${informationChart(sensitivity)}
<details class="figures"><summary>All figures: break-even values, regret, discovery and the rest</summary>${sensitivityBlocks(result).map(blockPart)}</details>`;
}

function blockPart({ title, says, table: columns, items, lines, notes }: Block): Markup {
  return html`<h4>${title}</h4>${says.map((text) => html`<p>${text}</p>`)}
${columns === null || columns.length === 0 ? "" : table(title, columns, () => "")}
${items.length === 0 ? "" : html`<ol>${items.map((item) => html`<li>${item}</li>`)}</ol>`}
${lines.length === 0 ? "" : html`<ul>${lines.map((item) => html`<li>${item}</li>`)}</ul>`}
${notes.map((note) => html`<p class="notes">${note}</p>`)}`;
}
