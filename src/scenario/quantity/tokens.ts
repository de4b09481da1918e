import { type Problem, problem } from "../finding.ts";
import { type TokenOf, type TokenPattern, tokenAt } from "../token-at.ts";
import { numberProblem } from "./number-problem.ts";

export type TokenKind = "number" | "word" | "date" | "period" | "name" | "symbol" | "end";

export type Token = TokenOf<TokenKind>;

const PATTERNS: readonly TokenPattern<TokenKind>[] = [
  ["date", /\d{4}-\d{2}-\d{2}(?![\w-])/y],
  ["date", /(?:19|20)\d{2}-(?:0?[1-9]|1[0-2])(?![\w.%-])/y],
  ["date", /(?:\d{4,}-\d{1,2}-\d{1,2}|\d{1,4}[/.]\d{1,2}[/.]\d{1,4})(?:T[\d:.Z+-]*)?/y],
  ["number", /[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?(?:[kM](?![A-Za-z]))?/y],
  ["period", /P(?=[\dT])[\dTYMWDH.]+/y],
  ["name", /\$(?!\d)[A-Za-z0-9_-]*/y],
  ["word", /[A-Za-z]+(?:[_-][A-Za-z]+)*/y],
  ["symbol", /[%(),:*]/y],
];

/** The tokens of a quantity's text, with an end token last. */
export function tokenize(text: string): readonly Token[] | Problem {
  const tokens: Token[] = [];
  let start = skipSpace(text, 0);
  while (start < text.length) {
    const token = tokenAt(PATTERNS, text, start);
    if (token === null)
      return problem("bad-quantity", { text, found: text[start] as string }, { start, end: start + 1 });
    const fault = faultOf(token, text);
    if (fault !== null) return { ...fault, span: { start, end: token.end } };
    tokens.push(token);
    start = skipSpace(text, token.end);
  }
  return [...tokens, { kind: "end", text: "", start: text.length, end: text.length }];
}

/** What is wrong with how a number is written; `000` in `1,000` belongs to the comma before it, which is told of instead. */
function faultOf({ kind, text: written, start, end }: Token, text: string): Problem | null {
  if (kind !== "number") return null;
  const isThousands = /^0\d\d$/.test(written) && /^[^(]*\d,$/.test(text.slice(0, start));
  return isThousands ? null : numberProblem(written, numberOf({ kind, text: written, start, end }));
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at] as string)) at++;
  return at;
}

/** The value of a number token: `2.5M` is 2,500,000. */
export function numberOf(token: Token): number {
  const suffix = token.text.at(-1);
  if (suffix === "k") return Number(token.text.slice(0, -1)) * 1e3;
  return suffix === "M" ? Number(token.text.slice(0, -1)) * 1e6 : Number(token.text);
}
