import type { PlanRun } from "../analysis/result.ts";
import type { OptimiseResult } from "../optimise/result.ts";
import { basisSections } from "./basis-section.ts";
import { type Column, grid, pages } from "./grid.ts";
import { frontierColumns, gainColumns, robustColumns, scheduleColumns } from "./optimise-columns.ts";
import { leftOutWords, limitsWords, moveWords, optimiseAnswer, trustWords } from "./optimise-words.ts";
import { policiesSection } from "./policies-section.ts";
import { planScope } from "./plan-scope.ts";
import { printableData } from "./printable.ts";
import { chalkFor, noted, paragraph, section, type TextStyle } from "./section.ts";
import { hanging } from "./wrap.ts";

const NOTES = [
  [" *", "* the baseline; + the option found."],
  [
    "found less",
    "found less this one: deaths of the option found less those of the row, in the same worlds; negative: fewer.",
  ],
  ["~", "~ within two standard errors of zero: this run cannot tell it from no difference."],
  ["weighted", "weighted: each option's needs fail by their chances, and what it names as otherwise happens."],
] as const;

/** What optimising found, for people to read. */
export function optimiseTable(raw: OptimiseResult, run: PlanRun, style: TextStyle): string {
  const result = printableData(raw);
  const bullets = (lines: readonly string[]) => lines.map((line) => hanging("- ", line, style.width));
  const moves = result.moves.map((move, i) => hanging(`${i + 1}. `, moveWords(move), style.width));
  const sections = [
    `${chalkFor(style.colour).bold(paragraph(result.plan.scenario.title, style))}\n${paragraph(planScope(result.plan, run), style)}`,
    paragraph(optimiseAnswer(result), style),
    ...section("Limits kept to", bullets(limitsWords(result)), style),
    ...section(
      `The option found, ${result.option}`,
      [
        ...(moves.length > 0 ? moves : ["Nobody moves."]),
        ...leftOutWords(result).map((line) => paragraph(line, style)),
      ],
      style,
    ),
    ...tables("Who leaves when, by the programme's timetable", scheduleColumns(result), style),
    ...tables("What it gains, each option carried out with its needs met", gainColumns(result), style, NOTES),
    ...tables(frontierTitle(result), frontierColumns(result), style),
    ...tables(robustTitle(result), robustColumns(result), style),
    ...policiesSection(result, style),
    ...section("How far the programme can be trusted", bullets(trustWords(result)), style),
    ...basisSections(result.plan, style),
  ];
  return `${sections.join("\n\n")}\n`;
}

export function frontierTitle({ frontier, plan }: OptimiseResult): string {
  const payer = plan.scenario.payers.find(({ id }) => id === frontier?.payer)?.name;
  return `Deaths against what ${payer === undefined ? "all payers" : payer} ${payer === undefined ? "spend" : "spends"}, each point simulated`;
}

export function robustTitle({ robust }: OptimiseResult): string {
  return `Over ${robust?.worlds} sampled worlds, chance within a world averaged`;
}

function tables(
  title: string,
  columns: readonly Column[],
  style: TextStyle,
  notes: readonly (readonly [string, string])[] = [],
): string[] {
  const [label, ...rest] = columns;
  if (label === undefined || label.cells.length === 0) return [];
  const text = pages(label, [rest], style.width).map(grid).join("\n\n");
  return section(title, [text, noted(text, notes, style)], style);
}
