import { NONE, type OptionProgramme, type Programme } from "../model/programme.ts";
import type { Counts } from "../scenario/room/room.ts";

/** What a programme needs numbers for; of a whole scenario's, the same as is asked of the scenario before it is compiled. */
export function countsOf({ siteIds, bearings, offerIds, options }: Programme): Counts {
  const some = (test: (option: OptionProgramme) => boolean) => options.some(test);
  const most = (count: (option: OptionProgramme) => number) => options.reduce((n, each) => Math.max(n, count(each)), 0);
  return {
    sites: siteIds.length,
    bearings: bearings.length,
    offers: offerIds.length,
    moves: most(({ moves }) => moves.count),
    costs: most(({ costs }) => costs.length),
    clustered: some(({ threats }) => threats.clustered.includes(1)),
    windowed: some(({ threats }) => threats.windowed.includes(1)),
    timed: some(({ rules }) => rules.timed),
    travelling: some(({ moves: { to, offer } }) => to.some((site, move) => site !== NONE && offer[move] !== NONE)),
    marked: some(({ costs }) => costs.some(({ windowed }) => windowed)),
  };
}
