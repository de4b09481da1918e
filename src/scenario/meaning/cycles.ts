/** The first cycle met by following `next` from each start, as the names on it in order; null where every chain ends. */
export function findCycle(starts: Iterable<string>, next: (name: string) => string | null): string[] | null {
  for (const start of starts) {
    const trail: string[] = [];
    for (let name: string | null = start; name !== null; name = next(name)) {
      if (trail.includes(name)) return [...trail.slice(trail.indexOf(name)), name];
      trail.push(name);
    }
  }
  return null;
}
