import { displayWidth } from "./display-width.ts";

/** Lines of at most `width` terminal cells, broken between words, and within a word that is wider than a line. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((whole) => pieces(whole, width))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (displayWidth(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** A paragraph behind a mark (`1.`, `-`), its lines hanging under the first. */
export function hanging(mark: string, text: string, width: number): string {
  const indent = " ".repeat(mark.length);
  return wrap(text, width - mark.length)
    .map((line, i) => `${i === 0 ? mark : indent}${line}`)
    .join("\n");
}

function pieces(word: string, width: number): string[] {
  if (displayWidth(word) <= width) return [word];
  const parts: string[] = [];
  let part = "";
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    if (part !== "" && displayWidth(part + segment) > width) {
      parts.push(part);
      part = "";
    }
    part += segment;
  }
  return [...parts, part];
}
