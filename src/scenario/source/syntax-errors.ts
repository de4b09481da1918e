import type { YAMLError } from "yaml";
import { type Problem, problem, type Span } from "../finding.ts";
import { DEEPEST } from "./depth.ts";
import { lexemesOf } from "./lexemes.ts";
import type { YamlSource } from "./read-yaml.ts";

const MOST_REPORTED = 20;
const STACK_EXHAUSTED = "RESOURCE_EXHAUSTION";
const UNCLOSED = "Missing closing";
const TABS = "TAB_AS_INDENT";
/** What the parser says of the lines after one that a tab indents. */
const ECHO_OF_TABS = /^(?:All mapping items must start|Nested mappings are not allowed|Implicit keys need)/;
/** What makes everything after it meaningless. */
const ENDS = ["MULTIPLE_DOCS", STACK_EXHAUSTED];

/** YAML's own errors and unknown tags, the first on each line: the others there follow from it. */
export function syntaxErrors({ text, document, lines }: YamlSource): { found: Problem; at: Span }[] {
  const reported: { found: Problem; at: Span }[] = [];
  const linesSeen = new Set<number>();
  let tabbed = false;
  for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
    if (tabbed && ECHO_OF_TABS.test(message)) continue;
    tabbed ||= code === TABS;
    const [start, end] = placeOf(text, { code, message, pos });
    const { line } = lines.linePos(start);
    if (linesSeen.has(line)) continue;
    linesSeen.add(line);
    reported.push({ found: described(code, message), at: { start, end } });
    if (ENDS.includes(code) || reported.length === MOST_REPORTED) break;
  }
  return reported;
}

/** Where an error stands: at what is written there, not at the blanks before it. */
function placeOf(text: string, { code, message, pos }: Pick<YAMLError, "code" | "message" | "pos">): [number, number] {
  if (message.startsWith(UNCLOSED)) return openingQuote(text, pos);
  const blanks = code === TABS ? 0 : (/^ *(?=\S)/.exec(text.slice(pos[0]))?.[0].length ?? 0);
  return [pos[0] + blanks, Math.max(pos[1], pos[0] + blanks + 1)];
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
