import type { ReportData } from "../../analysis/report-data.ts";
import type { OptionResult } from "../../analysis/result.ts";
import { wrap } from "./wrap-words.ts";
import { bottomAxis, label, line, responsive, svg } from "./chart.ts";
import { colourOf } from "./colours.ts";
import { type Markup, html } from "./markup.ts";
import { linearScale, place, type Scale } from "./scale.ts";

const AXIS = 40;
const GAP = 12;

/**
 * Deaths as quantile dotplots on one axis (Kay et al. 2016, CHI '16: people read chances from counts of dots more surely than
 * from densities): each of fifty dots is two worlds in a hundred; dots that meet are stacked, in pairs.
 */
export function dotCharts(data: ReportData): Markup {
  return responsive((width) => dots(data, width));
}

function dots({ result, deaths }: ReportData, width: number): Markup {
  const isWide = width > 500;
  const left = isWide ? 230 : 8;
  const most = Math.max(1, ...Object.values(deaths).flat());
  const x = linearScale([0, most], [left, width - 14], isWide ? 8 : 4);
  const radius = isWide ? 3.2 : 2.2;
  const rows = result.options.map((option) => row(option, deaths[option.id] ?? [], { x, radius, isWide, left }));
  const body: Markup[] = [];
  let y = 4;
  for (const [i, { height, draw }] of rows.entries()) {
    const { id } = result.options[i] as OptionResult;
    body.push(
      html`<g class="${colourOf(result, id)}">${draw(y + height)}</g>`,
      line(left, y + height, width - 8, y + height, "rule"),
    );
    y += height + GAP;
  }
  const axis = [...bottomAxis(x, y, String), label(width - 8, y + 34, "deaths by the horizon", "end")];
  const says = `Deaths by option as quantile dotplots. ${result.options.map(words).join("; ")}.`;
  return svg({ width, height: y + AXIS, says }, [...body, ...axis]);
}

interface Room {
  readonly x: Scale;
  readonly radius: number;
  readonly isWide: boolean;
  readonly left: number;
}

/** One option: its name beside the dots, or above them; the mean as a mark below. */
function row({ title, outcomes }: OptionResult, values: readonly number[], { x, radius, isWide, left }: Room) {
  const stacked = stack(values, x, radius);
  const highest = Math.max(1, ...stacked.map(({ level }) => level + 1));
  const names = wrap(title, isWide ? 34 : 50);
  const above = isWide ? 0 : names.length * 16;
  const height = Math.max(above + highest * 2 * radius + 4, isWide ? names.length * 16 + 4 : 0);
  const draw = (floor: number) => [
    ...names.map((name, i) =>
      isWide
        ? label(left - 12, floor - 5 - (names.length - 1 - i) * 16, name, "end")
        : label(left, floor - height + 12 + i * 16, name, "begin"),
    ),
    html`<path class="dots" stroke-width="${place(2 * radius - 1)}" d="${stacked.map(dot(floor)).join("")}"/>`,
    outcomes.deaths?.mean === null || outcomes.deaths === undefined
      ? html``
      : html`<path class="mean" d="M${place(x.at(outcomes.deaths.mean))} ${place(floor)}l-4 6h8Z"/>`,
  ];
  return { height, draw };

  /** A dot is a line without length whose ends are round. */
  function dot(floor: number): (stacked: { at: number; level: number }) => string {
    return ({ at, level }) => `M${place(at)} ${place(floor - radius - 1 - level * 2 * radius)}h0`;
  }
}

/** Each dot in the bin its value falls in, two beside each other, on top of those already there. */
function stack(values: readonly number[], x: Scale, radius: number): { at: number; level: number }[] {
  const counts = new Map<number, number>();
  return values.map((value) => {
    const bin = Math.floor((x.at(value) - x.at(0)) / (4 * radius) + 1e-9);
    const count = counts.get(bin) ?? 0;
    counts.set(bin, count + 1);
    return { at: x.at(0) + radius * (4 * bin + 1 + 2 * (count % 2)), level: Math.floor(count / 2) };
  });
}

function words({ title, outcomes: { deaths } }: OptionResult): string {
  return deaths === undefined
    ? title
    : `${title}: median ${deaths.p50}, nine worlds in ten ${deaths.p5} to ${deaths.p95}`;
}
