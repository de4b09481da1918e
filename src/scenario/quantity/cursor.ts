import { type Problem, problem } from "../finding.ts";
import type { Token, TokenKind } from "./tokens.ts";

/** A place in a row of tokens; the first failure is kept, and a parser that fails returns null. */
export class Cursor {
  readonly text: string;
  failure: Problem | null = null;
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text;
    this.#tokens = tokens;
  }

  peek(ahead = 0): Token {
    return this.#tokens[Math.min(this.#at + ahead, this.#tokens.length - 1)] as Token;
  }

  /** The next token where it is of the kind (and reads so); it is then behind the cursor. */
  take(kind: TokenKind, text?: string): Token | null {
    const token = this.peek();
    if (token.kind !== kind || (text !== undefined && token.text !== text)) return null;
    this.#at++;
    return token;
  }

  fail(found: Problem): null {
    this.failure ??= found;
    return null;
  }

  /** Fails at a token that the grammar has no place for. */
  unexpected(token = this.peek()): null {
    return this.fail(problem("bad-quantity", { text: this.text, found: token.text }, token));
  }
}
