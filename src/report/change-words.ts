import type { Change, Said } from "../scenario/changes/change.ts";

/** Before a change: `+` added, `-` removed, `~` changed. */
export function changeMark({ before, after }: Change): "+" | "-" | "~" {
  if (before === null) return "+";
  return after === null ? "-" : "~";
}

/** Where it is; in a list with the name of the item. */
export function changePlace({ path, item }: Change): string {
  return item === null ? path : `${path} (${item})`;
}

/** What stood there and what stands there now. */
export function changeSaid({ before, after }: Change): string {
  if (before !== null && after !== null) return `${before.written} -> ${after.written}`;
  return ((after ?? before) as Said).written;
}

/** Who vouches for it, before and after; empty where nobody need. */
export function changeSource({ before, after, concerns }: Change): string {
  const sides = [before, after].filter((side) => side !== null).map((side) => named(side, concerns));
  return [...new Set(sides)].join(" -> ");
}

function named({ source }: Said, concerns: Change["concerns"]): string {
  return source.length === 0 && concerns === "figure" ? "no source" : source.join(", ");
}
