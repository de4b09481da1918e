import type { BoxStep, Limits } from "./prim.ts";

/**
 * The box of a trajectory that catches best: the harmonic mean of coverage and density is greatest; then limits that do
 * not pay are taken off, one by one, as long as that mean does not fall. Null where no box is denser than all worlds.
 */
export function chooseBox(
  trajectory: readonly BoxStep[],
  inputs: readonly ArrayLike<number>[],
  y: ArrayLike<number>,
): BoxStep | null {
  if (trajectory.length < 2) return null;
  let chosen = trajectory.slice(1).reduce((best, step) => (harmonic(step) > harmonic(best) ? step : best));
  for (let simpler = simplest(chosen, inputs, y); simpler !== null; simpler = simplest(chosen, inputs, y))
    chosen = simpler;
  return chosen.box.some(limited) ? chosen : null;
}

/** What a box holds of some worlds. */
export function holdings(
  box: readonly Limits[],
  inputs: readonly ArrayLike<number>[],
  y: ArrayLike<number>,
): { readonly coverage: number; readonly density: number; readonly mass: number } {
  let [all, caught, worlds] = [0, 0, 0];
  for (let w = 0; w < y.length; w++) {
    all += y[w];
    if (!box.every((limits, i) => contains(limits, inputs[i][w]))) continue;
    caught += y[w];
    worlds++;
  }
  return {
    coverage: all === 0 ? 0 : caught / all,
    density: worlds === 0 ? 0 : caught / worlds,
    mass: worlds / y.length,
  };
}

export function limited({ low, high }: Limits): boolean {
  return low !== null || high !== null;
}

function contains({ low, high }: Limits, value: number): boolean {
  return (low === null || value >= low) && (high === null || value <= high);
}

function harmonic({ coverage, density }: { readonly coverage: number; readonly density: number }): number {
  return coverage + density === 0 ? 0 : (2 * coverage * density) / (coverage + density);
}

/** The best box with one limit less; null where every one would be worse. */
function simplest(step: BoxStep, inputs: readonly ArrayLike<number>[], y: ArrayLike<number>): BoxStep | null {
  const boxes = step.box.flatMap((limits, i) =>
    (["low", "high"] as const)
      .filter((side) => limits[side] !== null)
      .map((side) => step.box.map((own, j) => (j === i ? { ...own, [side]: null } : own))),
  );
  const steps = boxes
    .map((box) => ({ box, ...holdings(box, inputs, y) }))
    .filter((one) => harmonic(one) >= harmonic(step));
  return steps.length === 0 ? null : steps.reduce((best, one) => (harmonic(one) > harmonic(best) ? one : best));
}
