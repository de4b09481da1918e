import type { ReportSensitivity } from "../../analysis/report-sensitivity.ts";
import type { PlanResult } from "../../analysis/result.ts";
import type { CurveResult } from "../../analysis/sensitivity/result.ts";
import { label, line, responsive, svg, through } from "./chart.ts";
import { colourOf } from "./colours.ts";
import { type Corner, mapRegions } from "./map-regions.ts";
import { type Markup, html } from "./markup.ts";
import { wrap } from "./wrap-words.ts";

const LEFT = 16;

/** Which of two options has fewer expected deaths, over the ranges of two quantities at once; nothing where none flips them. */
export function mapChart(plan: PlanResult, { result, names }: ReportSensitivity): Markup {
  const { curve } = result;
  if (curve === null || curve.points.length < 2) return html``;
  const key = curve.between.map((id) => {
    const title = plan.options.find((option) => option.id === id)?.title ?? id;
    return html`<li class="${colourOf(plan, id)}"><span class="key own"></span>${title}</li>`;
  });
  return html`<p class="how">Which of the two best options has fewer expected deaths, needs failing by their chances, where ${names[curve.x] ?? curve.x} (across) and ${names[curve.y] ?? curve.y} (up) are set in all worlds and all else is as drawn. The line: they tie.</p>
<ul class="legend">${key}</ul>${responsive((width) => draw(plan, curve, { names, width }))}`;
}

function draw(
  plan: PlanResult,
  { between: [a, b], x: across, y: up, points }: CurveResult,
  { names, width }: { names: ReportSensitivity["names"]; width: number },
): Markup {
  const letters = width > 500 ? 110 : 46;
  const title = wrap(`${names[up] ?? up} (up)`, letters);
  const foot = wrap(`${names[across] ?? across} (across)`, letters);
  const top0 = 6 + title.length * 16;
  const bottom0 = 24 + foot.length * 16;
  const height = (width > 500 ? 260 : 210) + top0 + bottom0;
  const [low, high] = [points[0].x.value, points[points.length - 1].x.value];
  const [bottom, top] = points[0].ends.map(({ value }) => value);
  const atX = (value: number) => LEFT + ((value - low) / (high - low)) * (width - LEFT - 16);
  const atY = (value: number) => height - bottom0 - ((value - bottom) / (top - bottom)) * (height - bottom0 - top0);
  const { regions, ties } = mapRegions(points);
  const at = ([x, y]: Corner) => [atX(x), atY(y)] as const;
  const areas = regions.map(({ isFirst, corners }) => {
    return html`<path class="region ${colourOf(plan, isFirst ? a : b)}" d="${through(corners.map(at))}Z"/>`;
  });
  const middle = points[Math.floor(points.length / 2)];
  const words = [
    ...title.map((word, i) => label(LEFT, 14 + i * 16, word, "start")),
    label(LEFT + 5, height - bottom0 - 7, points[0].ends[0].written, "begin"),
    label(LEFT + 5, top0 + 15, points[0].ends[1].written, "begin"),
    label(LEFT, height - bottom0 + 16, points[0].x.written, "start"),
    label(atX(middle.x.value), height - bottom0 + 16, middle.x.written, "middle"),
    label(width - 16, height - bottom0 + 16, points[points.length - 1].x.written, "end"),
    ...foot.map((word, i) => label(width - 16, height - bottom0 + 33 + i * 16, word, "end")),
  ];
  const frame = [
    line(LEFT, height - bottom0, width - 16, height - bottom0, "axis"),
    line(LEFT, top0, LEFT, height - bottom0, "axis"),
    ...[points[0], middle, points[points.length - 1]].map(({ x }) =>
      line(atX(x.value), height - bottom0, atX(x.value), height - bottom0 + 4, "axis"),
    ),
  ];
  const says = `Break-even map of ${a} and ${b}. ${points.map((point) => tieWords(point, names[across] ?? across)).join("; ")}.`;
  const path = html`<path class="tie" d="${ties.map((ends) => through(ends.map(at))).join("")}"/>`;
  return svg({ width, height, says }, [...areas, path, ...frame, ...words]);
}

function tieWords({ x, ties }: CurveResult["points"][number], across: string): string {
  const at = ties.length === 0 ? "no tie" : `tie at ${ties.map(({ written }) => written).join(" and ")}`;
  return `${across} ${x.written}: ${at}`;
}
