import { lexemesOf } from "./lexemes.ts";

/** A comment of a YAML text, from its `#` to the end of the line. */
export interface Comment {
  readonly text: string;
  readonly start: number;
  readonly line: number;
}

/** The comments of a YAML text; what looks like one within a quoted text or a block of text is none. */
export function commentsOf(text: string): Comment[] {
  const comments: Comment[] = [];
  let line = 1;
  for (const lexeme of lexemesOf(text)) {
    if (!lexeme.isText && lexeme.text.startsWith("#")) comments.push({ text: lexeme.text, start: lexeme.start, line });
    if (lexeme.text.includes("\n")) line += lexeme.text.split("\n").length - 1;
  }
  return comments;
}
