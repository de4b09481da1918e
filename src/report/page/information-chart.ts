import type { ReportSensitivity } from "../../analysis/report-sensitivity.ts";
import { bottomAxis, label, line, responsive, short, svg } from "./chart.ts";
import { withError } from "../digits.ts";
import { type Markup, html } from "./markup.ts";
import { linearScale, place } from "./scale.ts";
import { wrap } from "./wrap-words.ts";

const MOST = 10;
const THICK = 14;

interface Bar {
  readonly name: string;
  readonly worth: number;
  readonly se: number;
}

/** What it is worth, in deaths averted, to know something before choosing; what cannot be told from zero is left out. */
export function informationChart(sensitivity: ReportSensitivity): Markup {
  const bars = barsOf(sensitivity);
  if (bars.length === 0) return html`<p>No worth of knowing anything asked about can be told from zero.</p>`;
  return responsive((width) => draw(bars, width));
}

function barsOf({ result: { information }, names }: ReportSensitivity): Bar[] {
  const { perfect, quantities, answers } = information;
  const told = [
    ...quantities.map(({ path, deaths }) => ({ name: names[path] ?? path, ...deaths })),
    ...answers
      .filter(({ ifYes }) => ifYes !== null)
      .map(({ of, what, deaths }) => ({ name: `The answer of ${of}: ${what}`, ...deaths })),
  ].filter((bar) => bar.told);
  const largest = told.sort((a, b) => b.worth - a.worth).slice(0, MOST);
  const all = perfect.deaths.told ? [{ name: "Every quantity that is drawn (EVPI)", ...perfect.deaths }] : [];
  return [...all, ...largest];
}

function draw(bars: readonly Bar[], width: number): Markup {
  const isWide = width > 500;
  const left = isWide ? 300 : 8;
  const x = linearScale([0, Math.max(...bars.map(({ worth }) => worth))], [left, width - 84], isWide ? 5 : 4);
  const body: Markup[] = [];
  let y = 4;
  for (const { name, worth, se } of bars) {
    const words = wrap(name, isWide ? 44 : 48);
    const height = isWide ? Math.max(THICK, words.length * 16) : words.length * 16 + THICK + 4;
    const top = isWide ? y + (height - THICK) / 2 : y + words.length * 16 + 4;
    const first = isWide ? y + (height - words.length * 16) / 2 + 12 : y + 12;
    const box = `x="${place(left)}" y="${place(top)}" width="${place(Math.max(1, x.at(worth) - left))}" height="${THICK}"`;
    body.push(
      ...words.map((word, i) => label(isWide ? left - 12 : left, first + i * 16, word, isWide ? "end" : "begin")),
      html`<rect class="held" ${{ markup: box }}/>`,
      label(x.at(worth) + 6, top + 11, withError({ mean: worth, se }, 3), "start"),
    );
    y += height + 7;
  }
  const axis = [
    line(left, y, width - 84, y, "rule"),
    ...bottomAxis(x, y, short),
    label(width - 84, y + 32, "deaths averted by knowing first (se)", "end"),
  ];
  const says = `What is worth knowing before choosing. ${bars.map(({ name, worth }) => `${name}: ${short(worth)} deaths averted`).join("; ")}.`;
  return svg({ width, height: y + 40, says }, [...body, ...axis]);
}
