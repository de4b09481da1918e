/** Everything met from some beginnings by following `next`, the beginnings included. */
export function closure(beginnings: Iterable<string>, next: (id: string) => Iterable<string>): Set<string> {
  const met = new Set(beginnings);
  for (const id of met) for (const other of next(id)) met.add(other);
  return met;
}
