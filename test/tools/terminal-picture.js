import { stripVTControlCharacters } from "node:util";

const ADVANCE = 8.4;
const LINE = 19;
const MARGIN = 22;
const BAR = 34;
const STYLES = { 1: "bold", 2: "dim" };

/**
 * What a terminal shows of a command, as an SVG: every run of text at its column and as wide as its letters are many, so that
 * columns stand one below the other in whatever monospaced font there is. Bold and dim lines are read from their escapes.
 */
export function terminalPicture(command, output, columns) {
  const lines = [`$ ${command}`, "", ...output.split("\n")];
  const width = Math.round(columns * ADVANCE) + 2 * MARGIN;
  const height = BAR + lines.length * LINE + MARGIN;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<style>
  text { font: 14px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; fill: #e6e9ee; white-space: pre }
  .bold { font-weight: bold; fill: #fff }
  .dim { fill: #9aa4b2 }
</style>
<rect width="${width}" height="${height}" rx="8" fill="#171b22"/>
${["#ff5f57", "#febc2e", "#28c840"].map((fill, i) => `<circle cx="${MARGIN + 20 * i}" cy="20" r="6" fill="${fill}"/>`).join("\n")}
${lines.flatMap(textOf).join("\n")}
</svg>
`;
}

/** The runs of a line; what two spaces or more part stands in columns. */
function textOf(line, row) {
  const plain = stripVTControlCharacters(line);
  const style = line === plain ? undefined : line[2];
  const look = style === undefined ? "" : ` class="${STYLES[style]}"`;
  return [...plain.matchAll(/\S+(?: \S+)*/g)].map(({ 0: run, index }) => {
    const [x, y] = [MARGIN + index * ADVANCE, BAR + (row + 1) * LINE];
    const length =
      run.length === 1 ? "" : ` textLength="${pixels(run.length * ADVANCE)}" lengthAdjust="spacingAndGlyphs"`;
    return `<text x="${pixels(x)}" y="${y}"${length}${look}>${escaped(run)}</text>`;
  });
}

function pixels(value) {
  return String(Math.round(value * 10) / 10);
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
