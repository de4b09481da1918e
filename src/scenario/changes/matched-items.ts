import { isMapping } from "../source/to-value.ts";

/** An item of a list in two versions, by its position in each; null where it is in one only. */
export interface Matched {
  readonly before: number | null;
  readonly after: number | null;
}

/** What tells items of a list apart, by the list's key. */
const IDENTITY: Readonly<Record<string, readonly string[]>> = {
  costs: ["item"],
  claims: ["says"],
  correlations: ["between"],
  moves: ["id"],
  needs: ["of", "what"],
  events: ["date"],
};

/** Keys two items must agree in, as a share of those that either has, to be taken for one that was changed. */
const ALIKE = 0.5;

/**
 * The items of a list in two versions, paired: those that are equal, then those of the same identity (an item's name, a
 * claim's words), then in order those that agree in half of their keys. In the order after the change, what was removed last.
 */
export function matchedItems(key: string, before: readonly unknown[], after: readonly unknown[]): Matched[] {
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  for (const agrees of [equal, sameIdentity(IDENTITY[key] ?? []), alike]) {
    after.forEach((item, b) => {
      if (partner.has(b)) return;
      const a = before.findIndex((other, index) => !taken.has(index) && agrees(other, item));
      if (a < 0) return;
      partner.set(b, a);
      taken.add(a);
    });
  }
  const removed = before.map((_, index) => index).filter((index) => !taken.has(index));
  return [
    ...after.map((_, b) => ({ before: partner.get(b) ?? null, after: b })),
    ...removed.map((index) => ({ before: index, after: null })),
  ];
}

/** What people call an item of a list; null where it bears no name. */
export function itemName(item: unknown): string | null {
  if (!isMapping(item)) return null;
  const named = item.item ?? item.says ?? item.id ?? item.what ?? item.offer ?? item.to ?? item.date;
  return typeof named === "string" ? named : null;
}

function equal(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function sameIdentity(keys: readonly string[]) {
  return (a: unknown, b: unknown): boolean =>
    isMapping(a) &&
    isMapping(b) &&
    keys.length > 0 &&
    keys.every((key) => a[key] !== undefined && equal(a[key], b[key]));
}

function alike(a: unknown, b: unknown): boolean {
  if (!isMapping(a) || !isMapping(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  const agreeing = [...keys].filter((key) => equal(a[key], b[key]));
  return agreeing.length >= ALIKE * keys.size;
}
