import type { PlanRun } from "../analysis/result.ts";
import type { SensitivityResult } from "../analysis/sensitivity/result.ts";
import { CAUTION } from "./answer.ts";
import { markdownTable } from "./markdown-table.ts";
import { escaped } from "./markdown-text.ts";
import { planScope } from "./plan-scope.ts";
import { printableData } from "./printable.ts";
import { sensitivityAnswer } from "./sensitivity/answer.ts";
import type { Block } from "./sensitivity/block.ts";
import { sensitivityBlocks } from "./sensitivity/blocks.ts";
import { readingWords } from "./sensitivity/words.ts";

/** A sensitivity as GitHub Markdown. */
export function sensitivityMarkdown(raw: SensitivityResult, run: PlanRun): string {
  const result = printableData(raw);
  const parts = [
    `## ${escaped(`${result.scenario.title}: what would change the answer`)}`,
    escaped(`${planScope(result, run)}; ${readingWords(result)}`),
    `**${escaped(sensitivityAnswer(result))}**`,
    ...sensitivityBlocks(result).flatMap(markdown),
    escaped(CAUTION),
  ];
  return `${parts.join("\n\n")}\n`;
}

function markdown({ title, says, table, items, lines, notes }: Block): string[] {
  return [
    `### ${escaped(title)}`,
    ...says.map(escaped),
    ...(table === null ? [] : [markdownTable(table)]),
    ...(items.length === 0 ? [] : [items.map((item, i) => `${i + 1}. ${escaped(item)}`).join("\n")]),
    ...(lines.length === 0 ? [] : [lines.map((line) => `- ${escaped(line)}`).join("\n")]),
    ...notes.map(escaped),
  ];
}
