import type { BacktestResult, CalibrationGroup, ScenarioBacktest } from "../analysis/backtest/result.ts";
import { backtestAnswer, calibrationColumns, outcomeColumns, outcomeLabel } from "./backtest-cells.ts";
import { histogram, type PictureStyle, pictureLegend, strip } from "./backtest-picture.ts";
import { sourceWords } from "./basis-words.ts";
import { grouped } from "./digits.ts";
import { type Column, grid, gridWidth, pages } from "./grid.ts";
import { namedOption } from "./named-option.ts";
import { printableData } from "./printable.ts";
import { chalkFor, paragraph, section } from "./section.ts";
import { hanging } from "./wrap.ts";

export interface BacktestRun {
  readonly seed: number;
  readonly worlds: number;
}

const NARROWEST = 22;

const FORECAST =
  "Forecast: the option that came true, by what the scenario knew at its start. 50%, 90%: central intervals, ends included.";
const AT_LEAST = "+ at least: the source says more than this; it is scored as printed.";
const DAYS =
  "A day is told in days after start; never: not within the record. Its CRPS counts never as the record's last day.";
const QUANTILE =
  "Predictive quantile: share of the worlds below what was observed, and half of those equal to it; 0.5 is the middle.";
const CRPS = "CRPS: distance of forecast and observation, 0 at best, in the unit named.";

export const POOLED =
  "Expected: how many would be inside on average, were the forecasts right. Outcomes of one history hang together, so this is a picture, no test.";

/** A backtest for people to read: how often the forecasts held, each scenario's outcomes in figures and as a picture, all of them pooled. */
export function backtestTable(raw: BacktestResult, run: BacktestRun, style: PictureStyle): string {
  const result = printableData(raw);
  const blocks = [
    paragraph(backtestAnswer(result), style),
    ...result.scenarios.flatMap((each) => scenarioBlocks(each, run, style)),
    reading(result, style),
    ...calibrationBlock(result, style),
    ...result.scenarios.flatMap((each) => sources(each, style)),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function scenarioBlocks(each: ScenarioBacktest, run: BacktestRun, style: PictureStyle): string[] {
  const heading = `${chalkFor(style.colour).bold(paragraph(each.title, style))}\n${paragraph(backtestScope(each, run), style)}`;
  const columns = outcomeColumns(each);
  const tables = pages(labelColumn(each, columns.flat(), style), columns, style.width)
    .map(grid)
    .join("\n\n");
  const pictures = each.outcomes.map((outcome, i) => {
    const number = `${String(i + 1).padStart(2)} `;
    return `${number}${strip(outcome, { ...style, width: style.width - number.length })}`;
  });
  return [heading, tables, pictures.join("\n")];
}

/** How to read the tables and pictures, once for all scenarios. */
function reading(result: BacktestResult, style: PictureStyle): string {
  const notes = [pictureLegend(style), ...tableNotes(result)];
  return chalkFor(style.colour).dim(notes.map((note) => paragraph(note, style)).join("\n"));
}

/** How to read the tables, as far as they have what needs a word. */
export function tableNotes({ scenarios }: BacktestResult): string[] {
  const outcomes = scenarios.flatMap((each) => each.outcomes);
  return [
    FORECAST,
    ...(outcomes.some(({ observed }) => observed.atLeast) ? [AT_LEAST] : []),
    ...(outcomes.some(({ date }) => date === null) ? [DAYS] : []),
    QUANTILE,
    CRPS,
  ];
}

/** What was forecast, how far, and in how many worlds, in one line. */
export function backtestScope(each: ScenarioBacktest, { worlds, seed }: BacktestRun): string {
  const { option, start, until, days, horizonDays, record } = each;
  const beyond = days > horizonDays ? `, past its horizon of ${grouped(horizonDays, 0)}` : "";
  return `${namedOption(option)} against "${record}"; ${start} to ${until} (${grouped(days, 0)} days${beyond}); ${grouped(worlds, 0)} worlds, seed ${seed}`;
}

/** What each row is about: as narrow as it must be for one table, where it can be read then, and else for two. */
function labelColumn(each: ScenarioBacktest, columns: readonly Column[], { width }: PictureStyle): Column {
  const room = width - gridWidth(columns) - 2;
  const cells = each.outcomes.map((outcome, i) => `${i + 1}. ${outcomeLabel(each, outcome)}`);
  return {
    head: ["", "outcome"],
    align: "left",
    cells,
    width: room >= NARROWEST ? room : Math.max(NARROWEST, Math.min(34, width - 56)),
  };
}

function calibrationBlock(result: BacktestResult, style: PictureStyle): string[] {
  const several = result.scenarios.length;
  const title = several === 1 ? "Calibration" : `Calibration, ${several} scenarios pooled`;
  const [label, ...columns] = calibrationColumns(result) as [Column, ...Column[]];
  const all = result.calibration.groups.at(-1) as CalibrationGroup;
  const tables = pages(label, [columns], style.width).map(grid).join("\n\n");
  const even = (all.outcomes / result.calibration.bins).toFixed(1);
  const bars = [`Predictive quantiles of all (${even} expected in each):`, ...histogram(all, style)].join("\n");
  return section(title, [tables, `\n${bars}`, chalkFor(style.colour).dim(paragraph(POOLED, style))], style);
}

function sources({ record, sources }: ScenarioBacktest, style: PictureStyle): string[] {
  const lines = sources.map((source) => hanging("- ", `${source.id}: ${sourceWords(source)}`, style.width));
  return section(paragraph(`Sources: ${record}`, style), lines, style);
}
