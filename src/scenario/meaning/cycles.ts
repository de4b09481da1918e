/** A cycle met by following `next` from some start, as the names on it in order; null where every chain ends. */
export function findCycle(starts: Iterable<string>, next: (name: string) => string | null): string[] | null {
  const ending = new Set<string>();
  for (const start of starts) {
    const trail = new Set<string>();
    let name: string | null = start;
    while (name !== null && !ending.has(name) && !trail.has(name)) {
      trail.add(name);
      name = next(name);
    }
    if (name !== null && trail.has(name)) return [...[...trail].slice([...trail].indexOf(name)), name];
    for (const each of trail) ending.add(each);
  }
  return null;
}
