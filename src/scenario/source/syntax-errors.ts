import { type Problem, problem, type Span } from "../finding.ts";
import { DEEPEST } from "./depth.ts";
import { lexemesOf } from "./lexemes.ts";
import type { YamlSource } from "./read-yaml.ts";

const MOST_REPORTED = 20;
const STACK_EXHAUSTED = "RESOURCE_EXHAUSTION";
const UNCLOSED = "Missing closing";
/** What makes everything after it meaningless. */
const ENDS = ["MULTIPLE_DOCS", STACK_EXHAUSTED];

/** YAML's own errors and unknown tags, the first on each line: the others there follow from it. */
export function syntaxErrors({ text, document, lines }: YamlSource): { found: Problem; at: Span }[] {
  const reported: { found: Problem; at: Span }[] = [];
  const linesSeen = new Set<number>();
  for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
    const [start, end] = message.startsWith(UNCLOSED) ? openingQuote(text, pos) : pos;
    const { line } = lines.linePos(start);
    if (linesSeen.has(line)) continue;
    linesSeen.add(line);
    reported.push({ found: described(code, message), at: { start, end } });
    if (ENDS.includes(code) || reported.length === MOST_REPORTED) break;
  }
  return reported;
}

/** Where the quote opens that is not closed before some place: what follows it may be the rest of the file. */
function openingQuote(text: string, pos: [number, number]): [number, number] {
  for (const { start, text: lexeme } of lexemesOf(text)) {
    if (/^["']/.test(lexeme) && start + lexeme.length >= pos[0]) return [start, start + 1];
  }
  return pos;
}

function described(code: string, message: string): Problem {
  if (code === STACK_EXHAUSTED) return problem("too-deep", { most: DEEPEST });
  return code === "MULTIPLE_DOCS" ? problem("several-documents", {}) : problem("yaml-syntax", { code, message });
}
