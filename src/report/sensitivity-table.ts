import type { PlanRun } from "../analysis/result.ts";
import type { SensitivityResult } from "../analysis/sensitivity/result.ts";
import { CAUTION } from "./answer.ts";
import { type Column, grid, pages } from "./grid.ts";
import { planScope } from "./plan-scope.ts";
import { printableData } from "./printable.ts";
import { chalkFor, paragraph, section, type TextStyle } from "./section.ts";
import { sensitivityAnswer } from "./sensitivity/answer.ts";
import type { Block } from "./sensitivity/block.ts";
import { sensitivityBlocks } from "./sensitivity/blocks.ts";
import { readingWords } from "./sensitivity/words.ts";
import { hanging } from "./wrap.ts";

/** A sensitivity for people to read, laid out for a width. */
export function sensitivityTable(raw: SensitivityResult, run: PlanRun, style: TextStyle): string {
  const result = printableData(raw);
  const head = [
    chalkFor(style.colour).bold(paragraph(`${result.scenario.title}: what would change the answer`, style)),
    paragraph(`${planScope(result, run)}; ${readingWords(result)}`, style),
  ].join("\n");
  const blocks = sensitivityBlocks(result).flatMap((block) => laidOut(block, style));
  return `${[head, paragraph(sensitivityAnswer(result), style), ...blocks, paragraph(CAUTION, style)].join("\n\n")}\n`;
}

/** A column of paths wrapped closely. */
const CLOSE = 32;

/** A table as few tables that fit; its labels are wrapped closely where that makes them fewer. */
function tablesOf([label, ...figures]: readonly Column[], width: number): Column[][] {
  const roomy = pages(label as Column, [figures], width);
  const close = label?.width === undefined ? roomy : pages({ ...label, width: CLOSE }, [figures], width);
  return close.length < roomy.length ? close : roomy;
}

function laidOut({ title, says, table, picture, items, lines, notes }: Block, style: TextStyle): string[] {
  const tables = table === null ? [] : tablesOf(table, style.width).map(grid);
  const { dim } = chalkFor(style.colour);
  return section(
    title,
    [
      ...says.map((text) => paragraph(text, style)),
      tables.join("\n\n"),
      ...(picture === null
        ? []
        : [
            picture(style)
              .map((line, i) => (i === 0 ? `\n${line}` : line))
              .join("\n"),
          ]),
      ...items.map((item, i) => hanging(`${i + 1}. `, item, style.width)),
      ...lines.map((line) => hanging("- ", line, style.width)),
      ...notes.map((note) => dim(paragraph(note, style))),
    ],
    style,
  );
}
