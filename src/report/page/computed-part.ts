import type { PlanResult, PlanRun } from "../../analysis/result.ts";
import { grouped } from "../digits.ts";
import { type Markup, html } from "./markup.ts";

export interface Computed {
  readonly version: string;
  /** The scenario, and the logs and tables it names. */
  readonly inputs: readonly { readonly file: string; readonly sha256: string | null }[];
  readonly run: PlanRun;
  /** What was set on the command line. */
  readonly set: readonly { readonly path: string; readonly value: string }[];
}

/** How the figures were computed, so that anyone can compute them again, and what they cannot say. */
export function computedPart({ scenario }: PlanResult, { version, inputs, run, set }: Computed): Markup {
  const lines: (readonly [string, string | Markup])[] = [
    ["Program", `relocate ${version}`],
    ...inputs.flatMap(({ file, sha256 }, i) => [
      [i === 0 ? "Scenario" : "Record", html`<code>${file}</code>`] as const,
      ["SHA-256", html`<code>${sha256}</code>`] as const,
    ]),
    ...set.map(({ path, value }) => ["Set", html`<code>${path} = ${value}</code>`] as const),
    ["Worlds", `${grouped(run.worlds, 0)} simulated, the same for every option`],
    ["Seed", String(run.seed)],
    ["Horizon", `${scenario.start} to ${scenario.end}, ${grouped(scenario.horizonDays, 0)} days`],
  ];
  return html`<dl class="computed">${lines.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
<p>A world is a pure function of scenario, seed and its number. What nobody knows is drawn from 16 independently scrambled Sobol samples; attacks come from a script that every option shares, so that options differ only by what they do. Mean deaths are integrated along the path of each world (rate times expected harm), not counted; quantiles and probabilities are counted. Standard errors come from the spread of the 16 samples. The same scenario, seed and version give the same figures on any machine.</p>
<h3>Limits</h3>
<p>Not a prediction. A standard error says how well the simulation knows the scenario's mean, not whether the scenario is right. Risk is reduced to a few laws of few parameters; people are aggregates; decisions of hosts and armed groups are chances, not actors. Figures are for whole groups: nothing here says who is at risk.</p>`;
}
