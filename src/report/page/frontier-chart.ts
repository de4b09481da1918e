import { frontier } from "../../analysis/frontier/frontier.ts";
import type { OptionResult, PlanResult } from "../../analysis/result.ts";
import { hasMoney, money } from "../money.ts";
import { bottomAxis, label, line, responsive, short, svg, through } from "./chart.ts";
import { colourOf } from "./colours.ts";
import { type Markup, html } from "./markup.ts";
import { linearScale, place, type Scale } from "./scale.ts";

const LEFT = 52;
const TOP = 30;
const BOTTOM = 44;

interface Point {
  readonly option: OptionResult;
  readonly cost: number;
  readonly deaths: number;
}

/** Mean cost against mean deaths, and the frontier: for no option on it is there one, or a mix of two, that costs less and saves as many. */
export function frontierChart(result: PlanResult): Markup {
  const points = pointsOf(result);
  return points.length < 2 ? html`` : responsive((width) => scatter(result, points, width));
}

/** What the frontier says: its options from the cheapest up, with what each further death averted costs on it. */
export function frontierWords(result: PlanResult): Markup {
  const points = pointsOf(result);
  const steps = onFrontier(points).map(({ point, icer }, i) =>
    i === 0 || icer === null
      ? html`<li>${point.option.title} (cheapest)</li>`
      : html`<li>${point.option.title}: ${money({ mean: icer, se: null })} ${result.scenario.currency} for each further death averted</li>`,
  );
  return points.length < 2
    ? html``
    : html`<p>On the frontier, from the cheapest up, each carried out with its needs met:</p><ol>${steps}</ol>`;
}

function pointsOf({ options, scenario }: PlanResult): Point[] {
  if (!hasMoney(scenario)) return [];
  return options.flatMap((option) => {
    const [cost, deaths] = [option.outcomes.cost?.mean, option.outcomes.deaths?.mean];
    return typeof cost === "number" && typeof deaths === "number" ? [{ option, cost, deaths }] : [];
  });
}

function onFrontier(points: readonly Point[]): { point: Point; icer: number | null }[] {
  const standings = frontier(points.map(({ option, cost, deaths }) => ({ id: option.id, cost, effect: -deaths })));
  const on = standings.flatMap(({ status, icer }, i) =>
    status === "frontier" ? [{ point: points[i] as Point, icer }] : [],
  );
  return on.sort((a, b) => b.point.deaths - a.point.deaths);
}

function scatter(result: PlanResult, points: readonly Point[], width: number): Markup {
  const height = width > 500 ? 360 : 320;
  const x = linearScale([0, Math.max(...points.map(({ deaths }) => deaths))], [LEFT, width - 16], width > 500 ? 8 : 4);
  const y = linearScale([0, Math.max(1, ...points.map(({ cost }) => cost))], [height - BOTTOM, TOP], 5);
  const corners = onFrontier(points).map(({ point }) => [x.at(point.deaths), y.at(point.cost)] as const);
  const body = [
    ...y.ticks.flatMap((tick) => [
      line(LEFT, y.at(tick), width - 16, y.at(tick), "rule"),
      label(LEFT - 6, y.at(tick) + 4, short(tick), "end"),
    ]),
    html`<path class="frontier" d="${through(corners)}"/>`,
    ...points.map(({ option, cost, deaths }) => {
      const at = `cx="${place(x.at(deaths))}" cy="${place(y.at(cost))}"`;
      return html`<g class="${colourOf(result, option.id)}"><circle class="point" ${{ markup: at }} r="6"/></g>`;
    }),
    ...labels(result, points, { x, y, width }),
    ...bottomAxis(x, height - BOTTOM, String),
    label(width - 16, height - 8, "mean deaths", "end"),
    label(4, 12, `mean cost, ${result.scenario.currency}`, "start"),
  ];
  const says = `Mean cost against mean deaths. ${points.map(pointWords).join("; ")}.`;
  return svg({ width, height, says }, body);
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The ids at their points: to the right, left, above or below, where they stand on nothing else. */
function labels(
  result: PlanResult,
  points: readonly Point[],
  { x, y, width }: { x: Scale; y: Scale; width: number },
): Markup[] {
  const taken: Box[] = points.map(({ cost, deaths }) => around(x.at(deaths) - 7, y.at(cost) + 7, 14, 14));
  return points.map(({ option, cost, deaths }) => {
    const length = option.id.length * LETTER;
    const [px, py] = [x.at(deaths), y.at(cost)];
    const spots = [0, 14, -14, 28, -28, 42].flatMap((shift) => [
      { at: px + 10, y: py + 4 + shift },
      { at: px - 10 - length, y: py + 4 + shift },
    ]);
    const free = ({ at, y: base }: { at: number; y: number }) =>
      at > 0 && at + length < width && !taken.some((other) => overlap(other, around(at, base, length, 11)));
    const spot = spots.find(free) ?? spots[0];
    taken.push(around(spot.at, spot.y, length, 11));
    return html`<g class="${colourOf(result, option.id)}">${label(spot.at, spot.y, option.id, "named")}</g>`;
  });
}

/** Width that a bold letter of the pictures' words may take on average, in wide fonts. */
const LETTER = 7.6;

function around(left: number, bottom: number, width: number, height: number): Box {
  return { left, right: left + width, top: bottom - height, bottom };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function pointWords({ option, cost, deaths }: Point): string {
  return `${option.title}: ${short(cost)} and ${short(deaths)} deaths`;
}
