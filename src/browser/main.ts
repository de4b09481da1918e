import type { ReportData } from "../analysis/report-data.ts";
import { grouped } from "../report/digits.ts";
import type { LiveAnswer, LiveData, LiveRequest } from "../report/page/live-data.ts";
import { html } from "../report/page/markup.ts";
import { partsOf } from "../report/page/parts.ts";
import { allOptions, chosenOptions, chosenSettings, clearChoices, showValues } from "./choices.ts";
import { commandLine } from "./command-line.ts";
import { Engine } from "./engine.ts";

/** Worlds of a first answer, which should come while a slider still moves. */
const FEW_WORLDS = 1024;

/** Width from which the controls stand beside the pictures. */
const BESIDE = 1100;

const at = (id: string) => document.getElementById(id) as HTMLElement;

const live: LiveData = JSON.parse(at("data").textContent as string);
/** The state of the controls, by number; what of it is shown: nothing computed here yet. */
let number = 0;
let shown = 1;
const few = new Engine(live.engine, (answer) => {
  if (answer.number === number && number > 0) all.ask(request(live.worlds));
  show(answer);
});
const all = new Engine(live.engine, show);

function request(worlds: number): LiveRequest {
  const { file, text, records, seed, baseline } = live;
  return {
    ...{ number, file, text, records, seed, worlds, baseline },
    set: [...live.set, ...chosenSettings(live)],
    options: chosenOptions(),
  };
}

function change(): void {
  showValues(live);
  number++;
  document.body.classList.add("busy");
  document.body.dataset.worlds = "";
  at("status").textContent = "Computing…";
  if (live.worlds > FEW_WORLDS) few.ask(request(FEW_WORLDS));
  else all.ask(request(live.worlds));
}

/** Lets the browser compile the program before it is needed; what it answers is not shown. */
function warmUp(): void {
  few.ask(request(Math.min(live.worlds, FEW_WORLDS)));
}

/** Shows an answer, unless a later or better one is there already. */
function show(answer: LiveAnswer): void {
  if ("problem" in answer) {
    if (answer.number === number || answer.number < 0) at("status").textContent = `Not computed: ${answer.problem}.`;
    return;
  }
  const rank = 2 * answer.number + (answer.worlds === live.worlds ? 1 : 0);
  if (rank < shown || answer.number === 0) return;
  shown = rank;
  for (const [id, part] of Object.entries(partsOf(answer.data))) at(`part-${id}`).innerHTML = part.markup;
  tell(answer);
}

function tell({ number: of, worlds, data }: Extract<LiveAnswer, { data: ReportData }>): void {
  const set = chosenSettings(live);
  const options = chosenOptions();
  const fewer = options.length < allOptions().length;
  const isLast = of === number && worlds === live.worlds;
  const changed = set.length > 0 || fewer;
  document.body.classList.toggle("busy", !isLast);
  document.body.dataset.worlds = isLast ? String(worlds) : "";
  at("status").textContent = `${fewest(data)} ${grouped(worlds, 0)} worlds${isLast ? "." : ", more to come…"}`;
  at("changed").hidden = !changed;
  const fixed = set.map(({ path, value }) => html`<li><code>${path}</code> = ${value}</li>`);
  const without = fewer ? html`<li>${options.length} of ${allOptions().length} options compared</li>` : html``;
  const command = commandLine(live, { set, options: fewer ? options : null });
  at("changed").innerHTML =
    html`<b>Not as the scenario says:</b><ul>${fixed}${without}</ul>The same figures on the command line:<pre><code>${command}</code></pre>`.markup;
}

/** The option with the fewest expected deaths, for those who move a slider far from the answer. */
function fewest({ result: { options } }: ReportData): string {
  const means = options.map(({ outcomes }) => outcomes.deaths.mean as number);
  return `Fewest expected deaths: ${options[means.indexOf(Math.min(...means))].id}.`;
}

at("live").hidden = false;
(at("controls") as HTMLDetailsElement).open = innerWidth >= BESIDE;
at("live").addEventListener("input", change);
for (const event of ["pointerenter", "focusin"]) at("live").addEventListener(event, warmUp, { once: true });
at("reset").addEventListener("click", () => {
  clearChoices();
  change();
});
