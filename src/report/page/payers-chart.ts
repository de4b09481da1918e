import type { OptionResult, PlanResult } from "../../analysis/result.ts";
import { grouped, NOTHING, percent } from "../digits.ts";
import { amount } from "../money.ts";
import { bottomAxis, label, line, responsive, short, svg } from "./chart.ts";
import { type Markup, html } from "./markup.ts";
import { linearScale, place } from "./scale.ts";
import { table } from "./tables.ts";
import { wrap } from "./wrap-words.ts";

const THICK = 18;

/** Mean cost of each option, one bar of the payers' parts after one another. */
export function payersChart(result: PlanResult): Markup {
  const priced =
    result.scenario.payers.length > 0 && result.options.every(({ outcomes }) => outcomes.cost !== undefined);
  if (!priced) return html``;
  const key = result.scenario.payers.map(({ name }, i) => html`<li><span class="key p${i % 6}"></span>${name}</li>`);
  return html`<ul class="legend">${key}</ul>${responsive((width) => bars(result, width))}${budgets(result)}`;
}

/** The chance that each option exceeds each budget there is, and the median day on which it does. */
function budgets({ options, scenario }: PlanResult): Markup {
  const stated = options[0].budgets;
  if (stated.length === 0) return html``;
  const exceeded = (option: OptionResult, payer: string) => {
    const budget = option.budgets.find((each) => each.payer === payer);
    if (budget === undefined) return NOTHING;
    return `${percent(budget.exceeded.mean)}${budget.day === null ? "" : ` (day ${grouped(budget.day.p50, 0)})`}`;
  };
  return table(
    "Budgets exceeded, share of worlds (and the median day where they are)",
    [
      { head: ["option"], align: "left", cells: options.map(({ title }) => title) },
      ...stated.map(({ payer, name, budget }) => ({
        head: [name, `mean budget ${amount(budget)} ${scenario.currency}`],
        align: "right" as const,
        cells: options.map((option) => exceeded(option, payer)),
      })),
    ],
    () => "",
  );
}

function bars(result: PlanResult, width: number): Markup {
  const isWide = width > 500;
  const left = isWide ? 230 : 8;
  const most = Math.max(1, ...result.options.map(({ outcomes }) => outcomes.cost?.mean ?? 0));
  const x = linearScale([0, most], [left, width - 24], isWide ? 6 : 4);
  const body: Markup[] = [];
  let y = 4;
  for (const option of result.options) {
    const names = wrap(option.title, isWide ? 34 : 50);
    const height = isWide ? Math.max(THICK, names.length * 16) : names.length * 16 + THICK + 4;
    const top = isWide ? y + (height - THICK) / 2 : y + names.length * 16 + 4;
    const first = isWide ? y + (height - names.length * 16) / 2 + 12 : y + 12;
    body.push(
      ...names.map((name, i) => label(isWide ? left - 12 : left, first + i * 16, name, isWide ? "end" : "begin")),
      ...parts(result, option, top, x.at),
    );
    y += height + 8;
  }
  const axis = [
    line(left, y, width - 8, y, "rule"),
    ...bottomAxis(x, y, short),
    label(width - 8, y + 32, `mean cost, ${result.scenario.currency}`, "end"),
  ];
  const says = `Mean cost by payer. ${result.options.map((option) => words(result, option)).join("; ")}.`;
  return svg({ width, height: y + 40, says }, [...body, ...axis]);
}

function parts({ scenario }: PlanResult, { outcomes }: OptionResult, top: number, at: (value: number) => number) {
  let paid = 0;
  return scenario.payers.map(({ id }, i) => {
    const from = paid;
    paid += outcomes[`cost.${id}`]?.mean ?? 0;
    const box = `x="${place(at(from))}" y="${place(top)}" width="${place(Math.max(0, at(paid) - at(from)))}" height="${THICK}"`;
    return html`<rect class="p${i % 6}" ${{ markup: box }}/>`;
  });
}

function words({ scenario }: PlanResult, { title, outcomes }: OptionResult): string {
  const each = scenario.payers.map(({ id, name }) => `${name} ${short(outcomes[`cost.${id}`]?.mean ?? 0)}`);
  return `${title}: ${each.join(", ")}`;
}
