import { type Problem, problem } from "../finding.ts";
import { type TokenOf, type TokenPattern, tokenAt } from "../token-at.ts";

export type Token = TokenOf<"number" | "word" | "date" | "symbol" | "end">;

const PATTERNS: readonly TokenPattern<Token["kind"]>[] = [
  ["date", /\d{4}-\d{2}-\d{2}(?![\w-])/y],
  ["number", /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?(?:%|[kM](?![A-Za-z]))?/y],
  ["word", /[A-Za-z][A-Za-z0-9_]*(?:[.-][A-Za-z0-9_]+)*/y],
  ["symbol", /<=|>=|[<>()*+,:-]/y],
];

/** The tokens of a claim's test, with an end token last. */
export function tokenizeTest(text: string): readonly Token[] | Problem {
  const tokens: Token[] = [];
  for (let start = text.search(/\S/); start >= 0 && start < text.length; ) {
    const token = tokenAt(PATTERNS, text, start);
    if (token === null)
      return problem("claim-syntax", { expected: null, found: text[start] as string }, { start, end: start + 1 });
    tokens.push(token);
    start = token.end + text.slice(token.end).search(/\S|$/);
  }
  return [...tokens, { kind: "end", text: "", start: text.length, end: text.length }];
}
