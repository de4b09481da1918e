/** The longest row that is read, in bytes: what bounds the memory where a quote is never closed. */
export const LONGEST_ROW = 1 << 20;

/** The line a row begins in, after empty ones, and its text without them. The parser's text of a row ends with its line break, of CR LF with CR. */
export function textOf(raw: string, lastLine: number): { line: number; raw: string } {
  const empty = /^(?:\r\n|\r|\n)*/.exec(raw)?.[0] ?? "";
  return { line: lastLine + countBreaks(empty) + 1, raw: raw.slice(empty.length).replace(/[\r\n]+$/, "") };
}

export function countBreaks(text: string): number {
  let breaks = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === LF || (unit === CR && text.charCodeAt(i + 1) !== LF)) breaks++;
  }
  return breaks;
}

const [LF, CR] = [10, 13];
