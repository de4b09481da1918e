import type { Comparison, Term } from "../claim-test.ts";
import { dayOfDate } from "../dates.ts";
import { type Problem, problem } from "../finding.ts";
import { metricIds } from "../metric-ids.ts";
import { isMeantByUnsound } from "../kebab-case.ts";
import { nearest } from "../nearest.ts";
import { type Token, tokenizeTest } from "./tokens.ts";

/** What a test may name; null: unknown, so nothing is said about it. */
export interface Vocabulary {
  readonly options: ReadonlySet<string> | null;
  readonly payers: ReadonlySet<string> | null;
  readonly startDay: number;
  readonly horizonDays: number;
}

type Expected = "comparison" | "metric-or-number" | "metric" | "number" | "option" | "bracket" | "by-date" | "end";

const FACTORS: Readonly<Record<string, number>> = { "%": 1 / 100, k: 1e3, M: 1e6 };
const OPERATORS = ["<", "<=", ">", ">="];

/** Reads `metric(option) > 1.2 * metric(other) + 3`, with `metric(option, by: date)` for a state at a date. */
export function parseTest(text: string, vocabulary: Vocabulary): Comparison | Problem {
  const tokens = tokenizeTest(text);
  return Array.isArray(tokens) ? new TestParser(tokens, vocabulary).parse() : (tokens as Problem);
}

class TestParser {
  readonly #tokens: readonly Token[];
  readonly #vocabulary: Vocabulary;
  #at = 0;
  #failure: Problem | null = null;

  constructor(tokens: readonly Token[], vocabulary: Vocabulary) {
    this.#tokens = tokens;
    this.#vocabulary = vocabulary;
  }

  parse(): Comparison | Problem {
    const left = this.#sum();
    const operator = this.#peek().text as Comparison["operator"];
    if (OPERATORS.includes(operator)) this.#at++;
    else this.#expected("comparison");
    const right = this.#sum();
    if (this.#peek().kind !== "end") this.#expected("end");
    return this.#failure ?? { left, operator, right };
  }

  #sum(): Term[] {
    const terms: Term[] = [];
    let sign: number | null = this.#take("-") ? -1 : 1;
    while (sign !== null && this.#failure === null) {
      const term = this.#term();
      if (term !== null) terms.push({ ...term, coefficient: sign * term.coefficient });
      sign = this.#take("+") ? 1 : this.#take("-") ? -1 : null;
    }
    return terms;
  }

  /** `number`, `number * metric(…)`, `metric(…)` or `metric(…) * number`. */
  #term(): Term | null {
    const first = this.#number();
    if (first !== null) {
      if (!this.#take("*")) return { coefficient: first, metric: null, option: null, byDay: null };
      const metric = this.#metric("metric");
      return metric === null ? null : { coefficient: first, ...metric };
    }
    const metric = this.#metric("metric-or-number");
    if (metric === null) return null;
    const coefficient = this.#take("*") ? (this.#number() ?? this.#expected("number")) : 1;
    return coefficient === null ? null : { coefficient, ...metric };
  }

  #metric(expected: Expected): Omit<Term, "coefficient"> | null {
    const metric = this.#word();
    if (metric === null) return this.#expected(expected);
    this.#checkMetric(metric);
    if (!this.#take("(")) return this.#expected("bracket");
    const option = this.#word();
    if (option === null) return this.#expected("option");
    this.#checkOption(option);
    const byDay = this.#take(",") ? this.#byDay() : null;
    return this.#take(")") ? { metric: metric.text, option: option.text, byDay } : this.#expected("bracket");
  }

  #byDay(): number | null {
    if (this.#peek().text !== "by" || this.#word() === null || !this.#take(":")) return this.#expected("by-date");
    const token = this.#peek();
    if (token.kind !== "date") return this.#expected("by-date");
    this.#at++;
    const day = dayOfDate(token.text);
    if (day === null) return this.#fail(problem("bad-date", { written: token.text }, token));
    const since = day - this.#vocabulary.startDay;
    const isWithin = since >= 0 && since <= this.#vocabulary.horizonDays;
    return isWithin ? since : this.#fail(problem("claim-date", { date: token.text }, token));
  }

  #checkMetric(token: Token): void {
    const { payers } = this.#vocabulary;
    const known = [...metricIds, ...[...(payers ?? [])].map((payer) => `cost.${payer}`)];
    if (known.includes(token.text) || (payers === null && token.text.startsWith("cost."))) return;
    this.#fail(problem("unknown-metric", { metric: token.text, near: nearest(token.text, known), known }, token));
  }

  #checkOption(token: Token): void {
    const { options } = this.#vocabulary;
    if (options === null || options.has(token.text) || isMeantByUnsound(token.text, options)) return;
    this.#fail(
      problem(
        "unknown-reference",
        { kind: "option", id: token.text, near: nearest(token.text, options), known: [...options] },
        token,
      ),
    );
  }

  #number(): number | null {
    const token = this.#peek();
    if (token.kind !== "number") return null;
    this.#at++;
    const factor = FACTORS[token.text.at(-1) as string];
    return factor === undefined ? Number(token.text) : Number(token.text.slice(0, -1)) * factor;
  }

  #word(): Token | null {
    const token = this.#peek();
    if (token.kind !== "word") return null;
    this.#at++;
    return token;
  }

  #take(symbol: string): boolean {
    const isThere = this.#peek().kind === "symbol" && this.#peek().text === symbol;
    if (isThere) this.#at++;
    return isThere;
  }

  #peek(): Token {
    return this.#tokens[Math.min(this.#at, this.#tokens.length - 1)] as Token;
  }

  #expected(expected: Expected): null {
    return this.#fail(problem("claim-syntax", { expected, found: this.#peek().text }, this.#peek()));
  }

  #fail(found: Problem): null {
    this.#failure ??= found;
    return null;
  }
}
