import { NONE, type OptionProgramme, type Programme } from "../model/programme.ts";
import type { Sample } from "./sample.ts";

/**
 * The programme with one option, whose timetable (numbers at start, room, offers, moves) is exact at the means of its
 * quantities and whose offers are honoured; what is known of the threats stays as uncertain as it was.
 */
export function atMeans(option: OptionProgramme, { programme, column, mean }: Sample): Programme {
  const constants: number[] = [...programme.values.initial];
  const known = new Map<number, number>();
  const fixed = (index: number) => {
    if (index === NONE) return NONE;
    const found = known.get(index) ?? constants.push(mean(index)) - 1;
    known.set(index, found);
    return found;
  };
  const all = (indices: Int32Array) => indices.map(fixed);
  const people = (index: number) => {
    const counts = column(index).map(Math.round);
    return constants.push(Math.round(counts.reduce((sum, n) => sum + n, 0) / counts.length)) - 1;
  };
  const { sites, offers, moves } = option;
  const exact: OptionProgramme = {
    ...option,
    sites: { ...sites, people: sites.people.map(people), capacity: all(sites.capacity) },
    offers: {
      ...offers,
      places: all(offers.places),
      opens: all(offers.opens),
      closes: all(offers.closes),
      pace: all(offers.pace),
      convoy: all(offers.convoy),
      minimum: all(offers.minimum),
      chance: offers.chance.map(() => NONE),
      journey: all(offers.journey),
    },
    moves: {
      ...moves,
      people: all(moves.people),
      start: all(moves.start),
      pace: all(moves.pace),
      convoy: all(moves.convoy),
    },
    otherwise: 0,
  };
  return {
    ...programme,
    values: { ...programme.values, initial: Float64Array.from(constants) },
    options: [exact],
    mayFail: new Int32Array(0),
  };
}
