import type { OptionResult, PlanResult } from "../../analysis/result.ts";
import { dateOfDay, dayOfDate } from "../../scenario/dates.ts";
import { grouped } from "../digits.ts";
import { bottomAxis, label, line, responsive, short, svg, through } from "./chart.ts";
import { colourOf } from "./colours.ts";
import { type Markup, html } from "./markup.ts";
import { linearScale, type Scale } from "./scale.ts";

const WIDE = 380;
const HEIGHT = 150;
const LEFT = 40;
const BOTTOM = 24;
const TOP = 8;

/** People at risk over time, a picture an option: the median and the band of nine worlds in ten, the baseline's median behind. */
export function fanCharts(result: PlanResult): Markup {
  const most = Math.max(1, ...result.options.flatMap(({ timeline }) => timeline.map(({ remaining }) => remaining.p95)));
  const y = linearScale([0, most], [HEIGHT - BOTTOM, TOP], 4);
  const base = result.options.find(({ id }) => id === result.baseline);
  return html`<div class="multiples">${result.options.map(
    (option) => html`<figure class="${colourOf(result, option.id)}">
<figcaption><b>${option.title}</b></figcaption>
${responsive((width) => fan(result, { option, base, y, width }), WIDE)}</figure>`,
  )}</div>`;
}

interface Fan {
  readonly option: OptionResult;
  readonly base: OptionResult | undefined;
  readonly y: Scale;
  readonly width: number;
}

function fan(result: PlanResult, { option, base, y, width }: Fan): Markup {
  const { timeline } = option;
  const x = linearScale([0, 1], [LEFT, width - 8], 1);
  const time = (day: number) => x.at(day / result.scenario.horizonDays);
  const upper = timeline.map(({ day, remaining }) => [time(day), y.at(remaining.p95)] as const);
  const lower = timeline.map(({ day, remaining }) => [time(day), y.at(remaining.p5)] as const);
  const medians = (of: OptionResult) =>
    of.timeline.map(({ day, remaining }) => [time(day), y.at(remaining.p50)] as const);
  const body = [
    ...y.ticks.flatMap((tick) => [
      line(LEFT, y.at(tick), width - 8, y.at(tick), "rule"),
      label(LEFT - 6, y.at(tick) + 4, short(tick), "end"),
    ]),
    html`<path class="band" d="${through([...upper, ...lower.slice().reverse()])}Z"/>`,
    base !== undefined && base !== option ? html`<path class="behind" d="${through(medians(base))}"/>` : html``,
    html`<path class="median" d="${through(medians(option))}"/>`,
    ...dates(result, time),
  ];
  return svg({ width, height: HEIGHT, says: words(option) }, body);
}

/** The months of start, middle and end. */
function dates({ scenario }: PlanResult, time: (day: number) => number): Markup[] {
  const start = dayOfDate(scenario.start) as number;
  const days = [0, 1, 2].map((third) => Math.round((third / 2) * scenario.horizonDays));
  const axis = { at: time, ticks: days };
  return bottomAxis(axis, HEIGHT - BOTTOM, (day) => dateOfDay(start + day).slice(0, 7), true);
}

function words({ title, timeline }: OptionResult): string {
  const at = [0, Math.floor(timeline.length / 2), timeline.length - 1].flatMap((i) => timeline[i] ?? []);
  const said = at.map(
    ({ day, remaining: { p5, p50, p95 } }) =>
      `day ${grouped(day, 0)}: median ${grouped(p50, 0)}, ${grouped(p5, 0)} to ${grouped(p95, 0)}`,
  );
  return `People at risk over time, ${title}. ${said.join("; ")}.`;
}
