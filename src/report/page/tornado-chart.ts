import type { ReportSensitivity } from "../../analysis/report-sensitivity.ts";
import type { TornadoBar } from "../../analysis/sensitivity/result.ts";
import { bottomAxis, label, line, responsive, short, svg } from "./chart.ts";
import { type Markup, html } from "./markup.ts";
import { linearScale, place } from "./scale.ts";
import { wrap } from "./wrap-words.ts";

const MOST = 12;
const THICK = 14;

/** Expected deaths with the best option held and one quantity at its 5th and 95th percentile: the widest bars. */
export function tornadoChart({ result, names }: ReportSensitivity): Markup {
  const bars = result.tornado.filter(({ swing }) => swing > 0).slice(0, MOST);
  const middle = result.choice.options.find(({ id }) => id === result.choice.best)?.deaths.mean ?? 0;
  if (bars.length === 0) return html`<p>No drawn quantity moves the deaths of the best option.</p>`;
  return responsive((width) => draw(bars, { names, middle, width }));
}

interface Look {
  readonly names: ReportSensitivity["names"];
  /** Deaths with all as drawn. */
  readonly middle: number;
  readonly width: number;
}

function draw(bars: readonly TornadoBar[], { names, middle, width }: Look): Markup {
  const isWide = width > 500;
  const [left, right] = isWide ? [330, width - 90] : [84, width - 84];
  const held = bars.flatMap(({ low, high }) => [low.held.mean, high.held.mean]);
  const x = linearScale([Math.min(middle, ...held), Math.max(middle, ...held)], [left, right], isWide ? 5 : 3);
  const body: Markup[] = [];
  let y = 4;
  for (const { path, low, high } of bars) {
    const words = wrap(names[path] ?? path, isWide ? 36 : 48);
    const height = isWide ? Math.max(THICK, words.length * 16) : words.length * 16 + THICK + 4;
    const top = isWide ? y + (height - THICK) / 2 : y + words.length * 16 + 4;
    const first = isWide ? y + (height - words.length * 16) / 2 + 12 : y + 12;
    body.push(...words.map((word, i) => label(isWide ? left - 96 : 4, first + i * 16, word, isWide ? "end" : "begin")));
    for (const [end, kind] of [
      [low, "low"],
      [high, "high"],
    ] as const) {
      const [from, to] = [middle, end.held.mean].map(x.at).sort((a, b) => a - b);
      const box = `x="${place(from)}" y="${place(top)}" width="${place(Math.max(0.5, to - from))}" height="${THICK}"`;
      const isLeft = end.held.mean < middle || (end.held.mean === middle && kind === "low");
      body.push(
        html`<rect class="${kind}" ${{ markup: box }}/>`,
        label(isLeft ? from - 5 : to + 5, top + 11, end.written, isLeft ? "end" : "start"),
      );
    }
    y += height + 7;
  }
  const axis = [...bottomAxis(x, y, short), label(right, y + 32, "expected deaths", "end")];
  const says = `Tornado. ${bars.map((bar) => words(bar, names)).join("; ")}.`;
  return svg({ width, height: y + 40, says }, [line(x.at(middle), 0, x.at(middle), y, "axis"), ...body, ...axis]);
}

function words({ path, low, high }: TornadoBar, names: ReportSensitivity["names"]): string {
  return `${names[path] ?? path}: ${short(low.held.mean)} deaths at ${low.written}, ${short(high.held.mean)} at ${high.written}`;
}
