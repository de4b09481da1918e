import type { EvidenceResult, PlanResult } from "../analysis/result.ts";
import { CAUTION } from "./answer.ts";
import { assumptionWords, needsWords, sourceWords, unsourced } from "./basis-words.ts";
import { evidenceColumns } from "./evidence-columns.ts";
import { filterColumns } from "./evidence-filters.ts";
import { evidenceLines } from "./evidence-lines.ts";
import { citations, learnedNotes, originNotes } from "./evidence-notes.ts";
import { type Column, grid, pages } from "./grid.ts";
import { paragraph, section, type TextStyle } from "./section.ts";
import { hanging } from "./wrap.ts";

/** What each option is, and what it needs of others. */
export function optionsSection({ options, baseline }: PlanResult, style: TextStyle): string[] {
  const blocks = options.map((option) => {
    const needs = needsWords(option);
    const name = option.title === option.id ? option.id : `${option.id}: ${option.title}`;
    const words = `${name}${option.id === baseline ? " (baseline)" : ""}${needs === null ? "" : `; ${needs}`}`;
    return hanging("- ", words, style.width);
  });
  return section("Options", blocks, style);
}

/** What the result rests on: logs, assumptions without a source, sources; and how to read it. */
export function basisSections(result: PlanResult, style: TextStyle): string[] {
  const open = unsourced(result.assumptions).map((assumption) =>
    hanging("- ", assumptionWords(assumption), style.width),
  );
  const sources = result.sources.map((source) => hanging("- ", `${source.id}: ${sourceWords(source)}`, style.width));
  return [
    ...section("Rests on: evidence", evidence(result.evidence, style), style),
    ...section(`Rests on: assumptions and figures without a source (${open.length})`, open, style),
    ...section("Rests on: sources", sources, style),
    paragraph(`${CAUTION} Figures are for whole groups; nothing here says who is at risk.`, style),
  ];
}

function evidence(logs: readonly EvidenceResult[], style: TextStyle): string[] {
  if (logs.length === 0) return [];
  const [label, ...columns] = evidenceColumns(evidenceLines(logs)) as [Column, ...Column[]];
  const tables = pages(label, [columns], style.width).map(grid);
  const filters = filterColumns(logs, style.width);
  return [
    tables.join("\n\n"),
    ...learnedNotes(logs).map((note) => paragraph(note, style)),
    ...(filters.length === 0 ? [] : [`\n${grid(filters)}`]),
    ...originNotes(logs).map((note) => hanging("- ", note, style.width)),
    ...citations(logs).map((note) => paragraph(note, style)),
  ];
}
