import { Lexer } from "yaml";

/** A comment of a YAML text, from its `#` to the end of the line. */
export interface Comment {
  readonly text: string;
  readonly start: number;
  readonly line: number;
}

/** What the lexer marks the beginning of a text with; its marks stand for no characters. */
const TEXT_FOLLOWS = "\u001f";
const MARKS = [TEXT_FOLLOWS, "\u0002", "\u0018"];

/** The comments of a YAML text; what looks like one within a quoted text or a block of text is none. */
export function commentsOf(text: string): Comment[] {
  const comments: Comment[] = [];
  let [start, line, isText] = [0, 1, false];
  for (const lexeme of new Lexer().lex(text)) {
    const isMark = !isText && MARKS.includes(lexeme);
    if (!isText && lexeme.startsWith("#")) comments.push({ text: lexeme, start, line });
    if (!isMark) start += lexeme.length;
    if (!isMark && lexeme.includes("\n")) line += lexeme.split("\n").length - 1;
    isText = isMark && lexeme === TEXT_FOLLOWS;
  }
  return comments;
}
