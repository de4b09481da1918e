import { type Problem, problem } from "../finding.ts";

export interface Token {
  readonly kind: "number" | "word" | "date" | "symbol" | "end";
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const PATTERNS: readonly (readonly [Token["kind"], RegExp])[] = [
  ["date", /\d{4}-\d{2}-\d{2}(?![\w-])/y],
  ["number", /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?%?/y],
  ["word", /[A-Za-z][A-Za-z0-9_]*(?:[.-][A-Za-z0-9_]+)*/y],
  ["symbol", /<=|>=|[<>()*+,:-]/y],
];

/** The tokens of a claim's test, with an end token last. */
export function tokenizeTest(text: string): readonly Token[] | Problem {
  const tokens: Token[] = [];
  for (let start = text.search(/\S/); start >= 0 && start < text.length; ) {
    const token = tokenAt(text, start);
    if (token === null)
      return problem("claim-syntax", { expected: null, found: text[start] as string }, { start, end: start + 1 });
    tokens.push(token);
    start = token.end + text.slice(token.end).search(/\S|$/);
  }
  return [...tokens, { kind: "end", text: "", start: text.length, end: text.length }];
}

function tokenAt(text: string, start: number): Token | null {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match !== null) return { kind, text: match[0], start, end: start + match[0].length };
  }
  return null;
}
