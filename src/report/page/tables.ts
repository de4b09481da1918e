import type { PlanResult } from "../../analysis/result.ts";
import type { Column } from "../grid.ts";
import { labelColumn, planColumns } from "../plan-columns.ts";
import { PLAN_NOTES } from "../plan-notes.ts";
import { notesOn } from "../notes.ts";
import { colourOf } from "./colours.ts";
import { type Markup, html } from "./markup.ts";

/** A table of columns in groups, its first column naming the rows; it scrolls by itself where it is wide. */
export function table(caption: string, [first, ...rest]: readonly Column[], rowClass: (row: number) => string): Markup {
  const head = ({ head: words, align }: Column) => html`<th scope="col" class="${align}">${words.join(" ")}</th>`;
  const rows = (first as Column).cells.map(
    (cell, row) =>
      html`<tr class="${rowClass(row)}"><th scope="row">${cell}</th>${rest.map(
        ({ cells, align }) => html`<td class="${align}">${cells[row] as string}</td>`,
      )}</tr>`,
  );
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}"><table><caption>${caption}</caption>
<thead><tr>${head(first as Column)}${rest.map(head)}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

/** The comparison of the options: the same figures as the table of `plan`. */
export function comparisonTable(result: PlanResult): Markup {
  const titled = labelColumn(result);
  const cells = titled.cells.map((label, i) => {
    const { id, title } = result.options[i];
    return title === id ? label : `${title} (${label})`;
  });
  const columns = [{ ...titled, cells }, ...planColumns(result).flat()];
  const words = columns.flatMap(({ head, cells }) => [head.join(" "), ...cells]).join("\n");
  const ids = result.options.map(({ id }) => id);
  return html`${table("Options compared, each carried out with its needs met", columns, (row) => `swatch ${colourOf(result, ids[row] as string)}`)}
<p class="notes">${notesOn(words, PLAN_NOTES).join(" ")}</p>`;
}
