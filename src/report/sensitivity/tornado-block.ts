import type { ChoiceResult, TornadoBar, TornadoEnd } from "../../analysis/sensitivity/result.ts";
import { grouped, NOTHING, withoutError } from "../digits.ts";
import { type Block, block, figures, texts } from "./block.ts";
import { tornadoPicture } from "./tornado-picture.ts";
import { listed, PATH_WIDTH } from "./words.ts";

/** Smaller than the error of every bar. */
const LEAST_SHOWN = 0.005;

/** What each quantity does to the deaths of the best option held, and what choosing again there saves. */
export function tornadoBlock(bars: readonly TornadoBar[], { best, options }: ChoiceResult): Block {
  const shown = bars.filter(
    ({ swing, low, high }) => swing > LEAST_SHOWN || low.option !== best || high.option !== best,
  );
  const other = bars.length - shown.length;
  if (shown.length === 0) return block("Tornado", { says: ["No drawn quantity moves the deaths of the best option."] });
  const switching = shown.filter(({ low, high }) => low.option !== best || high.option !== best);
  return block("Tornado", {
    says: [
      `Expected deaths with one quantity at its 5th or 95th percentile, all else as drawn, with ${best} held.`,
      switching.length === 0
        ? `${best} stays the best option at every end.`
        : `Another option is best at some end of ${listed(switching.map(({ path }) => path))}.`,
    ],
    table: [
      texts(
        ["quantity"],
        shown.map(({ path }) => path),
        PATH_WIDTH,
      ),
      figures(
        ["quantity", "at 5%"],
        shown.map(({ low }) => low.written),
      ),
      figures(
        ["deaths", "at 5%"],
        shown.map(({ low }) => held(low)),
      ),
      figures(
        ["quantity", "at 95%"],
        shown.map(({ high }) => high.written),
      ),
      figures(
        ["deaths", "at 95%"],
        shown.map(({ high }) => held(high)),
      ),
      ...(switching.length === 0
        ? []
        : [
            texts(
              ["best there"],
              shown.map((bar) => changes(bar, best)),
              34,
            ),
          ]),
    ],
    picture: (style) => tornadoPicture(shown, options.find(({ id }) => id === best)?.deaths.mean ?? 0, style),
    notes: other === 0 ? [] : [`${others(other)} neither the deaths of ${best} nor the choice.`],
  });
}

function others(count: number): string {
  return count === 1 ? "1 more quantity moves" : `${count} more quantities move`;
}

function held({ held: deaths }: TornadoEnd): string {
  return withoutError(deaths, 1);
}

function changes({ low, high }: TornadoBar, best: string): string {
  const parts = [
    ...(low.option === best ? [] : [`at 5% ${again(low)}`]),
    ...(high.option === best ? [] : [`at 95% ${again(high)}`]),
  ];
  return parts.length === 0 ? NOTHING : parts.join("; ");
}

function again({ option, best, held: deaths }: TornadoEnd): string {
  return `${option}, by ${grouped(deaths.mean - best.mean, 2)}`;
}
