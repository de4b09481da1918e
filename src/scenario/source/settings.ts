import { isCollection } from "yaml";
import type { Path } from "../diagnostic.ts";
import { Findings, problem } from "../finding.ts";
import { nearest } from "../nearest.ts";
import { publishedSchema } from "../structure/published.ts";
import { hasPart, replaceAt, valueAt } from "./paths.ts";
import { parseYaml, readValue } from "./read-yaml.ts";
import { isMapping } from "./to-value.ts";

/** A value given on the command line for a dotted path. */
export interface Setting {
  readonly path: string;
  readonly value: string;
}

/** A setting with the path it has in the file. */
export interface Placed extends Setting {
  readonly at: Path;
}

const TOP_KEYS: ReadonlySet<string> = new Set(Object.keys(publishedSchema.properties ?? {}));
const MOST_NEAR = 3;

/** A scenario's values with those given on the command line in place; an unknown path changes nothing. */
export function applySettings(
  root: unknown,
  settings: readonly Setting[],
  findings: Findings,
): { root: unknown; placed: readonly Placed[] } {
  const placed: Placed[] = [];
  let changed = root;
  for (const setting of settings) {
    const at = settingPath(changed, setting.path);
    placed.push({ ...setting, at });
    const unknown = firstUnknown(changed, at);
    if (unknown === null) changed = replaceAt(changed, at, settingValue(setting.value));
    else findings.add(problem("set-path-unknown", { path: setting.path, near: nearPaths(changed, at, unknown) }), at);
  }
  return { root: changed, placed };
}

/** The keys of a dotted path, or of an assumption's `$name`; a key that itself has dots (in `set` of an option) is found whole. */
function settingPath(root: unknown, dotted: string): Path {
  let parts = dotted.replace(/^\$(?=.)/, "assumptions.").split(".");
  const path: (string | number)[] = [];
  while (parts.length > 0) {
    const parent = valueAt(root, path);
    const length = keyLength(parent, parts);
    const key = parts.slice(0, length).join(".");
    path.push(Array.isArray(parent) && /^\d+$/.test(key) ? Number(key) : key);
    parts = parts.slice(length);
  }
  return path;
}

/** How many of the parts make up the longest key there is; 1 where there is none. */
function keyLength(parent: unknown, parts: readonly string[]): number {
  for (let length = parts.length; length > 1; length--)
    if (hasPart(parent, parts.slice(0, length).join("."))) return length;
  return 1;
}

/**
 * Index of the first part that does not exist, where it must: a mapping may be given a new last key that it can have. An assumption
 * must exist: nothing would use a new one.
 */
function firstUnknown(root: unknown, path: Path): number | null {
  for (let index = 0; index < path.length; index++) {
    const parent = valueAt(root, path.slice(0, index));
    const mayBeNew =
      index === path.length - 1 &&
      isMapping(parent) &&
      (index > 0 || TOP_KEYS.has(String(path[0]))) &&
      !(index === 1 && path[0] === "assumptions") &&
      path[index] !== "__proto__";
    if (!mayBeNew && !hasPart(parent, path[index] as string)) return index;
  }
  return null;
}

/** What may be meant by a path whose part of this index is unknown: one with a key like it, or those that end as it does. */
function nearPaths(root: unknown, path: Path, unknown: number): string[] {
  const ending = endingPaths(root, path).slice(0, MOST_NEAR);
  if (ending.length > 0) return ending.map((each) => each.join("."));
  const parent = valueAt(root, path.slice(0, unknown));
  const near = nearest(String(path[unknown]), Object.keys(parent ?? {}));
  return near === null ? [] : [[...path.slice(0, unknown), near, ...path.slice(unknown + 1)].join(".")];
}

/** The paths below a value that end with all the keys of another, and at which a value can be put. */
function endingPaths(value: unknown, end: Path, before: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [];
  const here = hasEnd(value, end) ? [[...before, ...end]] : [];
  return [...here, ...Object.entries(value).flatMap(([key, part]) => endingPaths(part, end, [...before, key]))];
}

function hasEnd(value: object, end: Path): boolean {
  const there = valueAt(value, end);
  return isMapping(there) ? hasPart(there, "value") : there !== undefined;
}

/** What a text on the command line says: a sound YAML scalar or flow value; anything else is taken as it is written. */
function settingValue(text: string): unknown {
  const source = parseYaml(text);
  const { contents } = source.document;
  const isBlock = isCollection(contents) && contents.flow !== true;
  const findings = new Findings();
  const read = isBlock ? null : readValue(source, findings);
  return read === null || findings.hasErrors() ? text : read.value;
}
