import type { Span } from "../finding.ts";
import { lexemesOf } from "./lexemes.ts";

/** How many levels deep a scenario may be nested. */
export const DEEPEST = 100;

/** `- - - a` at the beginning of a line nests as brackets do. */
const CHAIN = new RegExp(`^ *(?:[-?][ \\t]+){${DEEPEST + 1}}`, "m");

/** Where brackets or dashes go so deep that parsing them would exhaust the stack, or the patience of who waits. */
export function tooDeep(text: string): Span | null {
  if (!hasManyBrackets(text) && !CHAIN.test(text)) return null;
  let [brackets, dashes] = [0, 0];
  for (const { text: lexeme, start, isText } of lexemesOf(text)) {
    if (isText) continue;
    if (lexeme === "[" || lexeme === "{") brackets++;
    else if (lexeme === "]" || lexeme === "}") brackets = Math.max(0, brackets - 1);
    else if (lexeme === "-" || lexeme === "?") dashes++;
    else if (lexeme.includes("\n")) dashes = 0;
    if (Math.max(brackets, dashes) > DEEPEST) return { start, end: start + 1 };
  }
  return null;
}

/** Whether counting every bracket, also those within texts and comments, gives a reason to look closer. */
function hasManyBrackets(text: string): boolean {
  let depth = 0;
  for (const bracket of text.match(/[[\]{}]/g) ?? []) {
    if (bracket === "[" || bracket === "{") depth++;
    else if (depth > 0) depth--;
    if (depth > DEEPEST) return true;
  }
  return false;
}
