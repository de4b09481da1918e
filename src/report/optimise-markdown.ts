import type { PlanRun } from "../analysis/result.ts";
import type { OptimiseResult } from "../optimise/result.ts";
import { CAUTION } from "./answer.ts";
import { assumptionWords, unsourced } from "./basis-words.ts";
import type { Column } from "./grid.ts";
import { markdownTable } from "./markdown-table.ts";
import { escaped } from "./markdown-text.ts";
import { frontierColumns, gainColumns, robustColumns, scheduleColumns } from "./optimise-columns.ts";
import { frontierTitle, robustTitle } from "./optimise-table.ts";
import { leftOutWords, limitsWords, moveWords, optimiseAnswer, trustWords } from "./optimise-words.ts";
import { POLICIES, policiesWords, policyColumns } from "./policies-section.ts";
import { planScope } from "./plan-scope.ts";
import { printableData } from "./printable.ts";

/** What optimising found, as GitHub Markdown. */
export function optimiseMarkdown(raw: OptimiseResult, run: PlanRun): string {
  const result = printableData(raw);
  const moves = result.moves.map(moveWords);
  const blocks = [
    `## ${escaped(result.plan.scenario.title)}`,
    escaped(planScope(result.plan, run)),
    `**${escaped(optimiseAnswer(result))}**`,
    ...headed("Limits kept to", bullets(limitsWords(result))),
    ...headed(
      `The option found, ${result.option}`,
      [moves.length > 0 ? bullets(moves) : "Nobody moves.", ...leftOutWords(result).map(escaped)].join("\n\n"),
    ),
    ...headed("Who leaves when, by the programme's timetable", table(scheduleColumns(result))),
    ...headed("What it gains", table(gainColumns(result))),
    "\\* the baseline; + the option found; (se): standard error; ~: this run cannot tell it from no difference.",
    ...headed(frontierTitle(result), table(frontierColumns(result))),
    ...headed(robustTitle(result), table(robustColumns(result))),
    ...policies(result),
    ...headed("How far the programme can be trusted", bullets(trustWords(result))),
    ...headed(
      "Assumptions and figures without a source",
      bullets(unsourced(result.plan.assumptions).map(assumptionWords)),
    ),
    escaped(CAUTION),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function policies({ policies: found }: OptimiseResult): string[] {
  if (found === undefined) return [];
  return [...headed(POLICIES, escaped(policiesWords(found))), ...(found === null ? [] : [table(policyColumns(found))])];
}

function headed(title: string, body: string): string[] {
  return body === "" ? [] : [`### ${escaped(title)}`, body];
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${escaped(line)}`).join("\n");
}

function table(columns: readonly Column[]): string {
  return (columns[0]?.cells.length ?? 0) === 0 ? "" : markdownTable(columns);
}
