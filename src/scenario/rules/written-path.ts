import type { Path } from "../diagnostic.ts";
import { hasPart, valueAt } from "../source/paths.ts";
import { isMapping } from "../source/to-value.ts";

/** The keys of a quantity's dotted path, some of which have dots themselves; null where the file does not write it. */
export function writtenPath(root: unknown, dotted: string): Path | null {
  const parts = dotted.split(".");
  for (let length = parts.length; length > 0; length--) {
    const key = Array.isArray(root) ? Number(parts[0]) : parts.slice(0, length).join(".");
    if (!hasPart(root, key)) continue;
    const rest = parts.slice(Array.isArray(root) ? 1 : length);
    const below = rest.length === 0 ? [] : writtenPath(valueAt(root, [key]), rest.join("."));
    if (below !== null) return [key, ...below];
  }
  return null;
}

/** Where the figure itself stands: within `{ value: …, note: … }`, at `value`. */
export function figurePath(root: unknown, path: Path): Path {
  const value = valueAt(root, path);
  return isMapping(value) && value.value !== undefined ? [...path, "value"] : path;
}
