import type { Path } from "../diagnostic.ts";
import { isMapping } from "./to-value.ts";

/** The value at a path, or undefined. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) => (hasPart(value, part) ? (value as Record<string, unknown>)[part] : undefined),
    root,
  );
}

/** Whether a mapping has the key, or a list the index. */
export function hasPart(value: unknown, part: string | number): boolean {
  return Array.isArray(value)
    ? typeof part === "number" && part in value
    : isMapping(value) && Object.hasOwn(value, part);
}

/** A copy of `root` with the value at a path (whose parent exists) replaced. */
export function replaceAt(root: unknown, path: Path, value: unknown): unknown {
  return replaceAll(root, [path], value);
}

/** A copy of `root` without the values at some paths; a list keeps an empty place. */
export function removeAll(root: unknown, paths: readonly Path[]): unknown {
  return replaceAll(root, paths, undefined);
}

type Container = Record<string | number, unknown>;

function replaceAll(root: unknown, paths: readonly Path[], value: unknown): unknown {
  const copies = new Set<unknown>();
  const copied = copyOnce(root, copies);
  for (const path of paths) {
    const parent = ownParent(copied, path, copies);
    if (parent !== null) parent[path.at(-1) as string | number] = value;
  }
  return copied;
}

/** The container that holds the end of a path, with every container on the way to it copied; null where there is none. */
function ownParent(root: unknown, path: Path, copies: Set<unknown>): Container | null {
  let parent = root as Container;
  for (const part of path.slice(0, -1)) {
    if (!hasPart(parent, part)) return null;
    parent[part] = copyOnce(parent[part], copies);
    parent = parent[part] as Container;
  }
  return isContainer(parent) ? parent : null;
}

/** A container of one's own to change; what has been copied before is one's own already. */
function copyOnce(value: unknown, copies: Set<unknown>): unknown {
  if (!isContainer(value) || copies.has(value)) return value;
  const copy = Array.isArray(value) ? [...value] : Object.assign(Object.create(null), value);
  copies.add(copy);
  return copy;
}

function isContainer(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}
