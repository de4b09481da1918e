import { ascending } from "../ascending.ts";
import type { Limits } from "./prim.ts";

/** The box being peeled. */
export interface Peeler {
  /** Worlds in the box, and the sum of y over them. */
  readonly worlds: number;
  readonly sum: number;
  /** Takes off the best slice; false, and nothing is done, where none makes the box denser and leaves `least` worlds. */
  peel(alpha: number, least: number): boolean;
  limits(): Limits[];
}

type Side = "low" | "high";

interface Slice {
  readonly input: number;
  readonly side: Side;
  readonly removed: number;
  readonly density: number;
  readonly left: number;
}

export function createPeeler(inputs: readonly ArrayLike<number>[], y: ArrayLike<number>): Peeler {
  /** [input] worlds in the box by ascending value. */
  let orders = inputs.map(ascending);
  const restricted = inputs.map(() => ({ low: false, high: false }));
  const inside = new Uint8Array(y.length).fill(1);
  let sum = 0;
  for (let w = 0; w < y.length; w++) sum += y[w];
  let worlds = y.length;

  const slice = (input: number, side: Side, alpha: number): Slice => {
    const removed = sliceSize(inputs[input], orders[input], { side, wanted: Math.max(1, Math.floor(alpha * worlds)) });
    const taken = sumOfSlice(orders[input], y, { side, removed });
    const left = worlds - removed;
    return { input, side, removed, left, density: left === 0 ? 0 : (sum - taken) / left };
  };
  const better = (a: Slice, b: Slice): boolean => {
    if (a.density !== b.density) return a.density > b.density;
    if (a.left !== b.left) return a.left > b.left;
    return leaning(inputs[a.input], orders[a.input], y, a.side) > leaning(inputs[b.input], orders[b.input], y, b.side);
  };
  return {
    get worlds() {
      return worlds;
    },
    get sum() {
      return sum;
    },
    peel(alpha, least) {
      const slices = inputs
        .flatMap((_, input) => [slice(input, "low", alpha), slice(input, "high", alpha)])
        .filter(({ left, density }) => left > 0 && left >= least && density > sum / worlds);
      if (slices.length === 0) return false;
      const best = slices.reduce((chosen, one) => (better(one, chosen) ? one : chosen));
      const order = orders[best.input];
      const gone = best.side === "low" ? order.subarray(0, best.removed) : order.subarray(worlds - best.removed);
      for (const w of gone) inside[w] = 0;
      orders = orders.map((all) => those(all, inside, best.left));
      restricted[best.input][best.side] = true;
      worlds = best.left;
      sum = sumOfSlice(orders[0], y, { side: "low", removed: worlds });
      return true;
    },
    limits: () =>
      restricted.map(({ low, high }, input) => ({
        low: low ? inputs[input][orders[input][0]] : null,
        high: high ? inputs[input][orders[input][worlds - 1]] : null,
      })),
  };
}

/** The worlds of an order that are inside, of whom there are `count`. */
function those(order: Uint32Array, inside: Uint8Array, count: number): Uint32Array {
  const kept = new Uint32Array(count);
  for (let k = 0, n = 0; k < order.length; k++) if (inside[order[k]] === 1) kept[n++] = order[k];
  return kept;
}

/** How many worlds a slice of `wanted` takes when it must not part worlds of equal value: fewer, or all of the first value. */
function sliceSize(
  column: ArrayLike<number>,
  order: Uint32Array,
  { side, wanted }: { readonly side: Side; readonly wanted: number },
): number {
  const last = order.length - 1;
  const at = (k: number) => column[order[side === "low" ? k : last - k]];
  let size = Math.min(wanted, last);
  while (size > 0 && at(size) === at(size - 1)) size--;
  if (size > 0) return size;
  while (size <= last && at(size) === at(0)) size++;
  return size;
}

function sumOfSlice(
  order: Uint32Array,
  y: ArrayLike<number>,
  { side, removed }: { readonly side: Side; readonly removed: number },
): number {
  let sum = 0;
  const start = side === "low" ? 0 : order.length - removed;
  for (let k = start; k < start + removed; k++) sum += y[order[k]];
  return sum;
}

/** n Σ ry − Σ r Σ y with r the middle ranks in the box, twice over: how far y leans away from the side. */
function leaning(column: ArrayLike<number>, order: Uint32Array, y: ArrayLike<number>, side: Side): number {
  let [ranks, harm, both] = [0, 0, 0];
  for (let first = 0, next = 0; first < order.length; first = next) {
    while (next < order.length && column[order[next]] === column[order[first]]) next++;
    for (let k = first; k < next; k++) {
      const rank = first + next;
      ranks += rank;
      harm += y[order[k]];
      both += rank * y[order[k]];
    }
  }
  return (side === "low" ? 1 : -1) * (order.length * both - ranks * harm);
}
