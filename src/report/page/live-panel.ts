import type { PlanResult } from "../../analysis/result.ts";
import type { Slider } from "../../analysis/sliders.ts";
import { printable } from "../printable.ts";
import { type Markup, html } from "./markup.ts";

/** What can be changed in a page: sliders and options. Hidden until the page's script finds that it can compute. */
export function livePanel(sliders: readonly Slider[], { options, baseline }: PlanResult): Markup {
  return html`<aside class="live" id="live" aria-labelledby="live-title" hidden><h2 id="live-title">Change what is assumed</h2>
<p class="status" id="status" role="status" aria-live="polite">As the scenario says.</p><details id="controls" open><summary>Quantities and options</summary><p class="how">Every figure and picture follows, computed in this page by the same program from the same scenario. Left alone, a quantity stays as uncertain as the scenario says.</p>
${group(sliders, "deaths", "What decides deaths most")}${group(sliders, "cost", "What decides cost most")}
<fieldset><legend>Options compared</legend><div class="ticks">${options.map(({ id, title }) => {
    const fixed = id === baseline ? html` disabled` : html``;
    return html`<label><input type="checkbox" data-option="${id}" checked${fixed}><span>${printable(title)}</span></label>`;
  })}</div></fieldset>
<button type="button" id="reset">Back to the scenario</button></details></aside>`;
}

function group(sliders: readonly Slider[], metric: Slider["metric"], title: string): Markup {
  const items = sliders.flatMap((slider, i) => (slider.metric === metric ? [item(slider, i)] : []));
  return items.length === 0
    ? html``
    : html`<fieldset><legend>${title}</legend><div class="sliders">${items}</div></fieldset>`;
}

/** The first stop of a slider leaves the quantity as uncertain as it is; the others fix it. */
function item({ path, name, written, note, values }: Slider, i: number): Markup {
  const says = printable(note === null ? written : `${written}. ${note}`);
  return html`<div class="slider free"><label for="slider-${i}"><b>${printable(name)}</b> <output for="slider-${i}" id="value-${i}">as uncertain as written</output><span class="says"><code>${printable(path)}</code>: ${says}</span></label>
<input type="range" id="slider-${i}" data-slider="${i}" min="0" max="${values.length}" step="1" value="0" aria-valuetext="as uncertain as written"></div>`;
}
