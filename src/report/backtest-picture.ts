import type { CalibrationGroup, ScoredOutcome } from "../analysis/backtest/result.ts";
import { figure } from "./backtest-cells.ts";
import { chalkFor } from "./section.ts";

/** How pictures are drawn. */
export interface PictureStyle {
  readonly width: number;
  readonly colour: boolean;
  /** Whether the reader's terminal shows more than ASCII. */
  readonly unicode: boolean;
}

interface Glyphs {
  readonly ninety: string;
  readonly half: string;
  readonly median: string;
  readonly observed: string;
  readonly bar: string;
}

const UNICODE: Glyphs = { ninety: "─", half: "━", median: "┃", observed: "◆", bar: "█" };
const ASCII: Glyphs = { ninety: "-", half: "=", median: "|", observed: "*", bar: "#" };
const SCALE_ROOM = 12;
const LONGEST_BAR = 40;

/** What the signs of the strips mean. */
export function pictureLegend({ unicode }: PictureStyle): string {
  const { ninety, half, median, observed } = glyphsOf(unicode);
  return `${ninety.repeat(3)} 90% of the forecast, ${half.repeat(3)} 50%, ${median} median, ${observed} observed; each from 0 to the figure on the right.`;
}

/** One outcome as a strip: the forecast's intervals, its median and what was observed, from 0 to what all of these need. */
export function strip(outcome: ScoredOutcome, style: PictureStyle): string {
  const { forecast, observed, crps } = outcome;
  const most = Math.max(1, ...[forecast.p95, forecast.p50, observed.value, crps.cap].map((value) => value ?? 0));
  const columns = style.width - SCALE_ROOM;
  const at = (value: number | null) => (value === null ? columns - 1 : Math.round((value / most) * (columns - 1)));
  const { ninety, half, median, observed: mark } = glyphsOf(style.unicode);
  const cells = Array.from({ length: columns }, (_, column) => {
    if (column >= at(forecast.p25) && column <= at(forecast.p75)) return half;
    return column >= at(forecast.p5) && column <= at(forecast.p95) ? ninety : " ";
  });
  cells[at(forecast.p50)] = median;
  const line = [...cells];
  const place = at(observed.value);
  const chalk = chalkFor(style.colour);
  const painted = [
    chalk.dim(line.slice(0, place).join("")),
    paint(outcome, style)(mark),
    chalk.dim(line.slice(place + 1).join("")),
  ];
  return `${painted.join("")} ${figure(most)}`;
}

/** How many outcomes fall into each bin of the predictive quantile, as bars. */
export function histogram({ histogram: counts }: CalibrationGroup, style: PictureStyle): string[] {
  const { bar } = glyphsOf(style.unicode);
  const most = Math.max(1, ...counts);
  const room = Math.min(LONGEST_BAR, style.width - 20);
  return counts.map((count, bin) => {
    const [low, high] = [bin / counts.length, (bin + 1) / counts.length];
    const length = Math.round((count / most) * room);
    return `${low.toFixed(1)} to ${high.toFixed(1)}  ${count.toFixed(1).padStart(4)}  ${bar.repeat(length)}`.trimEnd();
  });
}

function paint({ inside50, inside90 }: ScoredOutcome, { colour }: PictureStyle) {
  const chalk = chalkFor(colour);
  if (inside50) return chalk.green;
  return inside90 ? chalk.yellow : chalk.red;
}

function glyphsOf(unicode: boolean): Glyphs {
  return unicode ? UNICODE : ASCII;
}
