import type { PlanResult, PlanRun, SourceResult } from "../analysis/result.ts";
import { CAUTION, planAnswer } from "./answer.ts";
import { assumptionWords, needsWords, sourceWords, unsourced } from "./basis-words.ts";
import { claimFlip, claimRequirement, claimSaid, claimVerdict } from "./claim-words.ts";
import { evidenceTable } from "./evidence-columns.ts";
import { filterColumns } from "./evidence-filters.ts";
import { evidenceLines } from "./evidence-lines.ts";
import { citations, learnedNotes, originNotes } from "./evidence-notes.ts";
import type { Column } from "./grid.ts";
import { markdownTable } from "./markdown-table.ts";
import { escaped } from "./markdown-text.ts";
import { budgetNote, PAYERS_TITLE, payersColumns } from "./payers-columns.ts";
import { labelColumn, planColumns } from "./plan-columns.ts";
import { PLAN_NOTES } from "./plan-notes.ts";
import { planScope } from "./plan-scope.ts";
import { printableData } from "./printable.ts";
import { RULES_TITLE, ruleColumns, rulesOf } from "./rule-columns.ts";
import { type Note, notesOn, SAVES } from "./notes.ts";

/** A plan as GitHub Markdown: the answer, the comparison, the claims, and what it rests on. */
export function planMarkdown(
  raw: PlanResult,
  run: PlanRun,
  { metrics }: { readonly metrics?: readonly string[] | undefined },
): string {
  const result = printableData(raw);
  const titles: Column = { head: ["title"], align: "left", cells: result.options.map(({ title }) => title) };
  const columns = [labelColumn(result), titles, ...planColumns(result, metrics).flat()];
  const blocks = [
    `## ${escaped(result.scenario.title)}`,
    escaped(planScope(result, run)),
    `**${escaped(planAnswer(result))}**`,
    ...tableWithNotes(columns, PLAN_NOTES),
    ...headed("Needs", bullets(needs(result))),
    ...headed(RULES_TITLE, ruleTable(result)),
    ...headed(PAYERS_TITLE, whoPays(result)),
    ...headed("Claims", bullets(claims(result))),
    ...headed("Evidence", evidence(result)),
    ...headed("Assumptions and figures without a source", bullets(unsourced(result.assumptions).map(assumptionWords))),
    ...headed("Sources", bullets(result.sources.map(reference))),
    escaped(CAUTION),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function needs({ options }: PlanResult): string[] {
  return options.flatMap((option) => {
    const words = needsWords(option);
    return words === null ? [] : [`${option.id} ${words}`];
  });
}

function whoPays(result: PlanResult): string {
  const groups = payersColumns(result);
  if (groups.length === 0) return "";
  const notes = [SAVES, ["over budget", budgetNote(result)]] as const;
  return tableWithNotes([labelColumn(result), ...groups.flat()], notes).join("\n\n");
}

/** A table, and under it what has to be said to read it. */
function tableWithNotes(columns: readonly Column[], notes: readonly Note[]): string[] {
  const words = columns.flatMap(({ head, cells }) => [head.join(" "), ...cells]).join("\n");
  const needed = notesOn(words, notes);
  return [markdownTable(columns), ...(needed.length === 0 ? [] : [needed.map(escaped).join("\n")])];
}

function ruleTable(result: PlanResult): string {
  const rules = rulesOf(result);
  return rules.length === 0 ? "" : markdownTable(ruleColumns(rules));
}

function claims(result: PlanResult): string[] {
  return result.claims.map((claim) => {
    const requirement = claimRequirement(claim);
    const required = requirement === null ? "" : `; required ${requirement}`;
    return `${claimSaid(claim)}: ${claim.test} holds in ${claimVerdict(claim)}; decided by ${claimFlip(claim)}${required}`;
  });
}

function evidence({ evidence: logs }: PlanResult): string {
  if (logs.length === 0) return "";
  const filters = filterColumns(logs, WIDE).map((column) => ({
    ...column,
    cells: column.cells.map((cell) => cell.trim()),
  }));
  const blocks = [
    markdownTable(evidenceTable(evidenceLines(logs))),
    learnedNotes(logs).map(escaped).join("\n"),
    filters.length === 0 ? "" : markdownTable(filters),
    bullets(originNotes(logs)),
    citations(logs).map(escaped).join("\n"),
  ];
  return blocks.filter((block) => block !== "").join("\n\n");
}

/** Markdown wraps by itself. */
const WIDE = 1000;

function reference(source: SourceResult): string {
  return `${source.id}: ${sourceWords(source)}${source.url === null ? "" : `, ${source.url}`}`;
}

function headed(title: string, body: string): string[] {
  return body === "" ? [] : [`### ${title}`, body];
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${escaped(line)}`).join("\n");
}
