/** Lines of at most `width` characters where words allow it; for text that needs no terminal cells counted. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [""];
  for (const word of text.split(" ")) {
    const pieces = word.match(new RegExp(`.{1,${width}}`, "gu")) ?? [];
    for (const piece of pieces) {
      const last = lines[lines.length - 1] as string;
      if (last !== "" && last.length + 1 + piece.length > width) lines.push(piece);
      else lines[lines.length - 1] = last === "" ? piece : `${last} ${piece}`;
    }
  }
  return lines;
}
