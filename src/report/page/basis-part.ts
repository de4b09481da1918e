import type { AssumptionResult, EvidenceResult, PlanResult, SourceResult } from "../../analysis/result.ts";
import { needsWords, unsourced } from "../basis-words.ts";
import { evidenceTable } from "../evidence-columns.ts";
import { filterColumns } from "../evidence-filters.ts";
import { evidenceLines } from "../evidence-lines.ts";
import { citations, learnedNotes, originNotes } from "../evidence-notes.ts";
import { type Markup, html } from "./markup.ts";
import { table } from "./tables.ts";

/** What each option is and needs of others. */
export function optionsPart({ options, baseline }: PlanResult): Markup {
  const items = options.map((option) => {
    const needs = needsWords(option);
    return html`<dt><code>${option.id}</code> ${option.title === option.id ? "" : option.title}${option.id === baseline ? " (baseline)" : ""}</dt>
<dd>${needs === null ? "Needs nothing of others." : `${needs.charAt(0).toUpperCase()}${needs.slice(1)}.`}${option.note === null ? "" : html` ${option.note}`}</dd>`;
  });
  return html`<dl>${items}</dl>`;
}

/** What the result rests on: records of attacks, assumptions, sources. */
export function basisPart(result: PlanResult): Markup {
  const { evidence, sources, assumptions } = result;
  const open = unsourced(assumptions);
  return html`${evidencePart(evidence)}${headed(
    `Assumptions and figures without a source (${open.length})`,
    open.map(assumption),
  )}${headed("Sources", sources.map(source))}`;
}

function headed(title: string, items: readonly Markup[]): Markup {
  return items.length === 0 ? html`` : html`<h3>${title}</h3><ul class="basis">${items}</ul>`;
}

/** Pages wrap by themselves. */
const WIDE = 1000;

/** What was learned from records of attacks, and which rows of their logs count. */
function evidencePart(logs: readonly EvidenceResult[]): Markup {
  if (logs.length === 0) return html``;
  const filters = filterColumns(logs, WIDE);
  const notes = [...learnedNotes(logs), ...originNotes(logs), ...citations(logs)];
  return html`<h3>Records of attacks</h3>
${table("What was learned from the records of attacks", evidenceTable(evidenceLines(logs)), () => "")}
${filters.length === 0 ? "" : table("Rows of the logs that count", filters, () => "")}
${notes.map((note) => html`<p class="notes">${note}</p>`)}`;
}

function assumption({ path, item, quantity, note }: AssumptionResult): Markup {
  return html`<li><code>${path}</code>${item === null ? "" : ` (${item})`} = ${quantity}${note === null ? "" : html` <span class="note">${note}</span>`}</li>`;
}

/** A source, its title a link where its address is one of the web. */
function source({ id, title, publisher, date, url }: SourceResult): Markup {
  const rest = [publisher, date].filter((part) => part !== null).join(", ");
  const isWeb = url !== null && /^https?:\/\/[^\s]+$/i.test(url);
  const name = isWeb ? html`<a href="${url}" rel="noopener noreferrer nofollow">${title}</a>` : html`${title}`;
  return html`<li id="source-${id}"><code>${id}</code> ${name}${rest === "" ? "" : `, ${rest}`}${url !== null && !isWeb ? `, ${url}` : ""}</li>`;
}
