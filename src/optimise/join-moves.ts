import type { Planned, PlannedMove } from "./planned-move.ts";

/** Moves one after the other through a route, each with all that can go, as one move from several sites. */
export function joined(moves: readonly Planned[]): PlannedMove[] {
  const list: PlannedMove[] = [];
  for (const { stream, ...move } of moves) {
    const before = list.at(-1);
    const follows =
      before !== undefined &&
      before.people === null &&
      move.people === null &&
      before.pace === null &&
      move.pace === null &&
      move.startDay === null &&
      before.cohort === move.cohort;
    if (follows) list[list.length - 1] = { ...before, from: [...before.from, ...move.from] };
    else list.push(move);
  }
  return list;
}

/**
 * Moves through a route with a minimum as one move, of so many people (null: all that can): it must be there for one move.
 * Sites are emptied in the order of the mean time at which people leave them.
 */
export function asOne(moves: readonly Planned[], people: number | null): PlannedMove {
  const [{ stream: _, ...first }] = moves;
  const from = [...new Set(moves.flatMap((move) => move.from))];
  const meanTime = (site: string) => {
    const own = moves.flatMap((move) => (move.from.includes(site) ? [move.stream] : []));
    const total = own.reduce((sum, stream) => sum + stream.total, 0);
    return own.reduce((sum, stream) => sum + stream.total * stream.middle, 0) / total;
  };
  return {
    ...first,
    from: from.sort((a, b) => meanTime(a) - meanTime(b)),
    cohort: moves.every(({ cohort }) => cohort === first.cohort) ? first.cohort : null,
    people,
    pace: null,
  };
}
