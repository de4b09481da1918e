import type { TornadoBar } from "../../analysis/sensitivity/result.ts";
import { grouped } from "../digits.ts";
import { displayWidth } from "../display-width.ts";
import { glyphs } from "../glyphs.ts";
import { roundUp } from "../round-up.ts";
import { paragraph, type TextStyle } from "../section.ts";
import { stripAxis } from "../strip.ts";

const WIDEST = 60;
const NARROWEST = 20;

/**
 * A bar for each quantity from the deaths at its 5th percentile to those at its 95th, and a mark where they are as drawn;
 * the end at the 95th percentile ends in a dot. Nothing where there is no room, or nothing to show.
 */
export function tornadoPicture(bars: readonly TornadoBar[], drawn: number, style: TextStyle): string[] {
  const label = Math.max(0, ...bars.map(({ path }) => displayWidth(path)));
  const width = Math.min(WIDEST, style.width - label - 2);
  const most = roundUp(Math.max(drawn, ...bars.flatMap(({ low, high }) => [low.held.mean, high.held.mean])));
  if (width < NARROWEST || bars.length === 0 || !(most > 0)) return [];
  const { thick, median } = glyphs(style.unicode === true);
  const across = style.unicode === true ? "│" : "|";
  const at = (value: number) => Math.min(width - 1, Math.max(0, Math.round((value / most) * (width - 1))));
  const lines = bars.map(({ path, low, high }) => {
    const [from, to] = [at(low.held.mean), at(high.held.mean)];
    const cells = Array.from({ length: width }, (_, cell) =>
      cell >= Math.min(from, to) && cell <= Math.max(from, to) ? thick : " ",
    );
    cells[at(drawn)] = across;
    cells[to] = median;
    return `${path}${" ".repeat(label - displayWidth(path))}  ${cells.join("").trimEnd()}`;
  });
  const axis = `${" ".repeat(label + 2)}${stripAxis(most, width, (value) => grouped(value, 0))}`;
  const note = `A bar runs from the deaths at 5% to those at 95%, where ${median} stands; ${across} marks them as drawn.`;
  return [...lines, axis, paragraph(note, style)];
}
