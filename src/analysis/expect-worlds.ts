type Columns = readonly ArrayLike<number>[];

/**
 * Throws a RangeError where columns of worlds, by what they are called, are none, empty or of different lengths: what came of them
 * would look like a figure.
 */
export function expectWorlds(named: Readonly<Record<string, Columns>>): void {
  const columns = Object.entries(named).flatMap(([name, all]) => all.map(({ length }, i) => ({ name, i, length })));
  const [first] = columns;
  if (first === undefined || first.length === 0)
    throw new RangeError(`${Object.keys(named).join(", ")}: there is no world`);
  const other = columns.find(({ length }) => length !== first.length);
  if (other !== undefined)
    throw new RangeError(
      `${other.name}[${other.i}] is of ${other.length} worlds, ${first.name}[${first.i}] of ${first.length}`,
    );
}
