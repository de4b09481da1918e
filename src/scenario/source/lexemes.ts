import { Lexer } from "yaml";

/** A piece of a YAML text as its lexer cuts it. */
export interface Lexeme {
  readonly text: string;
  readonly start: number;
  /** Whether it is a text without quotes, whatever it looks like. */
  readonly isText: boolean;
}

/** What the lexer marks the beginning of an unquoted text with; its marks stand for no characters. */
const TEXT_FOLLOWS = "\u001f";
const MARKS = [TEXT_FOLLOWS, "\u0002", "\u0018"];

/** The lexemes of a text, in order and with their offsets. */
export function* lexemesOf(text: string): Generator<Lexeme> {
  let [start, isText] = [0, false];
  for (const lexeme of new Lexer().lex(text)) {
    const isMark = !isText && MARKS.includes(lexeme);
    if (!isMark) {
      yield { text: lexeme, start, isText };
      start += lexeme.length;
    }
    isText = isMark && lexeme === TEXT_FOLLOWS;
  }
}
