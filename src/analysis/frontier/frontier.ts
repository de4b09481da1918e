/** What is chosen among, by its mean cost and its mean effect; more effect is better. */
export interface Alternative {
  readonly id: string;
  readonly cost: number;
  readonly effect: number;
}

/** Where an alternative stands; `icer` is its extra cost per extra effect over the one before it on the frontier. */
export interface Standing {
  readonly id: string;
  /** `dominated`: another costs no more and does no less; `extended`: a mix of two others costs less for as much. */
  readonly status: "frontier" | "dominated" | "extended";
  /** Null off the frontier, and for the cheapest on it. */
  readonly icer: number | null;
}

/**
 * The cost-effectiveness frontier: the lower convex hull of cost over effect, from the cheapest alternative up.
 * Incremental cost-effectiveness ratio ICER_i = (cost_i − cost_{i−1}) / (effect_i − effect_{i−1}) along it.
 * Alternatives alike in both stand alike. In the order given.
 * Source: Cantor, "Cost-effectiveness analysis, extended dominance and ethics", Med Decis Making 14 (1994).
 */
export function frontier(alternatives: readonly Alternative[]): Standing[] {
  const undominated = alternatives.filter((one) => !alternatives.some((other) => dominates(other, one)));
  const hull = convex(distinct(undominated));
  return alternatives.map((one) => {
    const place = hull.findIndex((corner) => alike(corner, one));
    if (place >= 0) return { id: one.id, status: "frontier", icer: place === 0 ? null : ratio(hull[place - 1], one) };
    const status = undominated.includes(one) ? "extended" : "dominated";
    return { id: one.id, status, icer: null };
  });
}

function dominates(other: Alternative, one: Alternative): boolean {
  return other.cost <= one.cost && other.effect >= one.effect && !alike(other, one);
}

function alike(a: Alternative, b: Alternative): boolean {
  return a.cost === b.cost && a.effect === b.effect;
}

/** By effect, each point once. */
function distinct(alternatives: readonly Alternative[]): Alternative[] {
  return alternatives
    .filter((one, i) => !alternatives.slice(0, i).some((other) => alike(other, one)))
    .sort((a, b) => a.effect - b.effect);
}

/** Drops a corner while the ratio after it is below the ratio before it; one that a mix only equals stays. */
function convex(ascending: readonly Alternative[]): Alternative[] {
  const hull: Alternative[] = [];
  for (const one of ascending) {
    while (hull.length >= 2 && ratio(hull[hull.length - 1], one) < ratio(hull[hull.length - 2], hull[hull.length - 1]))
      hull.pop();
    hull.push(one);
  }
  return hull;
}

function ratio(from: Alternative, to: Alternative): number {
  return (to.cost - from.cost) / (to.effect - from.effect);
}
