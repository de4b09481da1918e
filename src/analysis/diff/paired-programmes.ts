import type { Programme } from "../../model/programme.ts";
import type { Sides } from "./result.ts";

/**
 * Two programmes to be dealt in the same worlds. A Sobol dimension goes by a quantity's key among all keys, so both take their
 * places among the keys of both; and a quantity that moved in a list bears its later key in both. Then every quantity that the
 * two share has the same draw in the same world, whatever was added or removed beside it.
 */
export function pairedProgrammes(programmes: Sides<Programme>, moved: ReadonlyMap<string, string>): Sides<Programme> {
  const before = renamed(programmes.before, moved);
  const quantities = [...new Set([...programmes.after.quantities, ...before.quantities])];
  return { before: { ...before, quantities }, after: { ...programmes.after, quantities } };
}

/** A quantity that is gone makes room for one that has taken its place in a list. */
function renamed(programme: Programme, moved: ReadonlyMap<string, string>): Programme {
  const taken = new Set(moved.values());
  const later = (key: string) => moved.get(key) ?? (taken.has(key) ? `${key} (removed)` : key);
  return {
    ...programme,
    columns: programme.columns.map((column) => ({ ...column, key: later(column.key) })),
    quantities: programme.quantities.map(later),
  };
}
