import type { BoxResult, DiscoveryResult } from "../../analysis/sensitivity/result.ts";
import { percent } from "../digits.ts";
import { type Block, block, figures, texts } from "./block.ts";
import { PATH_WIDTH } from "./words.ts";

/** When one option is worse than another: a box in words, and how it holds up. */
export function discoveryBlock({ between: [a, b], share, box }: DiscoveryResult): Block {
  const says = `${a} has more expected deaths than ${b} in ${percent(share)} of worlds.`;
  const title = `When is ${a} worse than ${b}?`;
  if (box === null)
    return block(title, { says: [`${says} No box of the quantities drawn catches them better than all worlds do.`] });
  return block(title, {
    says: [`${says} ${boxSentence(box)}`],
    table: [
      texts(
        ["quantity"],
        box.limits.map(({ path }) => path),
        PATH_WIDTH,
      ),
      figures(
        ["from"],
        box.limits.map(({ low }) => low?.written ?? ""),
      ),
      figures(
        ["to"],
        box.limits.map(({ high }) => high?.written ?? ""),
      ),
      figures(
        ["found again", "in half samples"],
        box.limits.map(({ stability }) => percent(stability)),
      ),
    ],
    notes: [
      `Looked for in half of the worlds and judged in the other half: density ${percent(box.elsewhere.density)}, coverage ${percent(box.elsewhere.coverage)} on average.`,
    ],
  });
}

/** The box in words, with its density, mass and coverage. */
export function boxSentence({ limits, coverage, density, mass }: BoxResult): string {
  const when = limits.map(({ path, low, high }) => {
    if (low !== null && high !== null) return `${path} is between ${low.written} and ${high.written}`;
    return low !== null ? `${path} is at least ${low.written}` : `${path} is at most ${high?.written}`;
  });
  return `When ${when.join(" and ")}, it does in ${percent(density)} of worlds (density); the box holds ${percent(mass)} of all worlds (mass), and ${percent(coverage)} of those where it does (coverage).`;
}
