import type { Problem } from "./problem.ts";

/** Sites up to which every set of them is tried. */
const MOST_SITES = 3;

/** Sets of sites from which nobody might leave: among those where a first departure changes the danger. */
export function closures({ sites }: Problem): number[][] {
  const changed = sites.flatMap(({ harm }, s) => {
    const isSame = harm.before.every((values, t) => values.every((value, k) => value === harm.after[t][k]));
    return isSame ? [] : [s];
  });
  if (changed.length === 0) return [];
  if (changed.length > MOST_SITES) return [changed, ...changed.map((s) => [s])];
  return Array.from({ length: (1 << changed.length) - 1 }, (_, set) => changed.filter((__, i) => ((set + 1) >> i) & 1));
}

/** The problem with no way out of some sites. */
export function withoutDepartures(problem: Problem, closed: readonly number[]): Problem {
  const isOpen = (site: number) => !closed.includes(site);
  const { routes, costs } = problem;
  return {
    ...problem,
    routes: routes.map((route) => ({ ...route, from: route.from.filter(isOpen) })),
    costs: {
      ...costs,
      departure: costs.departure.map((rates, r) => rates.filter((_, i) => isOpen(routes[r].from[i]))),
    },
  };
}
