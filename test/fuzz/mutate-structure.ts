import { stringify } from "yaml";
import type { Random } from "./random.ts";

type Container = Record<string, unknown> | unknown[];

interface Spot {
  readonly parent: Container;
  readonly key: string;
}

/** A scenario's values with some mappings and lists changed, written anew in any of YAML's styles. */
export function mutateStructure(root: unknown, random: Random): string {
  const changed = structuredClone(root);
  for (let left = 1 + random.below(3); left > 0; left--) {
    const spots = spotsOf(changed as Container);
    if (spots.length > 0) random.pick(EDITS)(random.pick(spots), { other: random.pick(spots), random });
  }
  return written(changed, random);
}

/** Every entry of every mapping and list, each container once. */
function spotsOf(root: Container): Spot[] {
  const spots: Spot[] = [];
  const waiting = [root];
  const seen = new Set<unknown>(waiting);
  for (let parent = waiting.pop(); parent !== undefined; parent = waiting.pop()) {
    for (const [key, value] of Object.entries(parent)) {
      spots.push({ parent, key });
      if (typeof value !== "object" || value === null || seen.has(value)) continue;
      seen.add(value);
      waiting.push(value as Container);
    }
  }
  return spots;
}

/** With shared parts as anchors and aliases; `<<` merges. */
function written(root: unknown, random: Random): string {
  const collectionStyle = random.pick(["any", "any", "block", "flow"] as const);
  const lineWidth = random.pick([0, 40, 80]);
  const defaultStringType = random.pick(["PLAIN", "PLAIN", "QUOTE_DOUBLE", "QUOTE_SINGLE", "BLOCK_FOLDED"] as const);
  const options = { collectionStyle, lineWidth, defaultStringType, indent: 1 + random.below(4) };
  return stringify(root, options);
}

interface Material {
  readonly other: Spot;
  readonly random: Random;
}

const valueAt = ({ parent, key }: Spot) => (parent as Record<string, unknown>)[key];

function put({ parent, key }: Spot, value: unknown): void {
  if (Array.isArray(parent)) parent.splice(Number(key) || 0, 1, value);
  else Object.defineProperty(parent, key, { value, writable: true, enumerable: true, configurable: true });
}

function remove({ parent, key }: Spot): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
}

function rename(spot: Spot, key: string): void {
  const value = valueAt(spot);
  remove(spot);
  put({ ...spot, key }, value);
}

const EDITS: readonly ((spot: Spot, material: Material) => void)[] = [
  (spot) => remove(spot),
  (spot, { random }) => put(spot, random.pick(VALUES)),
  (spot, { other }) => put(spot, structuredClone(valueAt(other))),
  (spot, { other }) => put(spot, valueAt(other)),
  (spot, { other }) => put({ ...other, key: spot.key }, valueAt(spot)),
  (spot, { other }) => swap(spot, other),
  (spot, { other }) => rename(spot, other.key),
  (spot, { random }) => rename(spot, random.pick(KEYS)),
  (spot) => rename(spot, `${spot.key.slice(1)}${spot.key.slice(0, 1)}`),
  (spot) => put(spot, [valueAt(spot)]),
  (spot) => put(spot, { value: valueAt(spot) }),
  (spot, { random }) => put(spot, { [random.pick(KEYS)]: valueAt(spot) }),
  (spot, { random }) => put({ ...spot, key: random.pick(KEYS) }, random.pick(VALUES)),
  (spot, { other }) => put({ ...spot, key: "<<" }, valueAt(other)),
  (spot, { other }) => put({ ...spot, key: "<<" }, other.parent),
];

function swap(one: Spot, other: Spot): void {
  const value = valueAt(one);
  put(one, valueAt(other));
  put(other, value);
}

const KEYS = [
  ..."value note source people places opens pace chance at from offer moves needs otherwise set test says require".split(
    " ",
  ),
  ..."__proto__ constructor toString length 0 -1 <<".split(" "),
  ...["", " ", "a.b", "a b", "Ä", "\u{1f6a2}", "x".repeat(2000)],
];

const VALUES = [
  ...[null, true, 0, -1, 1, 0.5, 1e308, Number.NaN, Number.POSITIVE_INFINITY, "", "x", "30%", "45 days", "$crowding"],
  ...[
    "liberty",
    "stay",
    "2013-03-16",
    "1 to 2 per year",
    "deaths(stay) < 1",
    "* not an alias",
    "a: b",
    "\t\n#",
    [],
    {},
  ],
  ...[[[]], [null], { value: null }, { value: 1, source: "x" }, { evidence: "x" }, ["stay", "stay"], { "": "" }],
];
