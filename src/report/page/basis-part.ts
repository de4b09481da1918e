import type { AssumptionResult, PlanResult, SourceResult } from "../../analysis/result.ts";
import { needsWords, unsourced } from "../basis-words.ts";
import { evidenceColumns, evidenceNotes } from "../evidence-columns.ts";
import { type Markup, html } from "./markup.ts";
import { table } from "./tables.ts";

/** What each option is and needs of others. */
export function optionsPart({ options, baseline }: PlanResult): Markup {
  const items = options.map((option) => {
    const needs = needsWords(option);
    return html`<dt><code>${option.id}</code> ${option.title}${option.id === baseline ? " (baseline)" : ""}</dt>
<dd>${needs === null ? "Needs nothing of others." : `${needs.charAt(0).toUpperCase()}${needs.slice(1)}.`}${option.note === null ? "" : html` ${option.note}`}</dd>`;
  });
  return html`<dl>${items}</dl>`;
}

/** What the result rests on: records of attacks, assumptions, sources. */
export function basisPart(result: PlanResult): Markup {
  const { evidence, sources, assumptions } = result;
  const open = unsourced(assumptions);
  return html`${
    evidence.length === 0
      ? ""
      : html`<h3>Records of attacks</h3>
${table("Records of attacks, and what was learned from them", evidenceColumns(evidence), () => "")}
${evidenceNotes(evidence).map((note) => html`<p class="notes">${note}</p>`)}`
  }
<h3>Assumptions and figures without a source (${open.length})</h3>
<ul class="basis">${open.map(assumption)}</ul>
<h3>Sources</h3>
<ul class="basis">${sources.map(source)}</ul>`;
}

function assumption({ path, quantity, note }: AssumptionResult): Markup {
  return html`<li><code>${path}</code> = ${quantity}${note === null ? "" : html` <span class="note">${note}</span>`}</li>`;
}

/** A source, its title a link where its address is one of the web. */
function source({ id, title, publisher, date, url }: SourceResult): Markup {
  const rest = [publisher, date].filter((part) => part !== null).join(", ");
  const isWeb = url !== null && /^https?:\/\/[^\s]+$/i.test(url);
  const name = isWeb ? html`<a href="${url}" rel="noopener noreferrer nofollow">${title}</a>` : html`${title}`;
  return html`<li id="source-${id}"><code>${id}</code> ${name}${rest === "" ? "" : `, ${rest}`}${url !== null && !isWeb ? `, ${url}` : ""}</li>`;
}
