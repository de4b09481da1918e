import { displayWidth } from "./display-width.ts";

/** Lines of at most `width` terminal cells, broken between words, and within a word (a path) that is wider than a line. */
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
      const [line, rest] = atJoint(part);
      parts.push(line);
      part = rest;
    }
    part += segment;
  }
  return [...parts, part];
}

/** A piece cut after the last joint of its second half, where it has one: a path breaks between its keys. */
function atJoint(part: string): [line: string, rest: string] {
  const joint = Math.max(...[".", "_", "-", "/"].map((mark) => part.lastIndexOf(mark))) + 1;
  const end = joint > part.length / 2 ? joint : part.length;
  return [part.slice(0, end), part.slice(end)];
}
