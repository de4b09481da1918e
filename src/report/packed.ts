/**
 * Plain data with maps, typed arrays and infinite numbers in it as JSON, and back again: what `JSON` alone loses. A packed
 * value is an object with one key that begins with a dollar sign; no other object may have such a key alone.
 */
export function pack(value: unknown): unknown {
  if (typeof value === "number") return Number.isFinite(value) ? value : { $number: String(value) };
  if (value === null || typeof value !== "object") return value;
  if (value instanceof Map) return { $map: [...value].map(([key, held]) => [pack(key), pack(held)]) };
  if (value instanceof Set) return { $set: [...value].map(pack) };
  if (value instanceof Float64Array) return { $floats: [...value].map(pack) };
  if (value instanceof Int32Array) return { $integers: [...value] };
  if (Array.isArray(value)) return value.map(pack);
  if (Object.getPrototypeOf(value) !== Object.prototype) throw new Error("no plain data");
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, pack(held)]));
}

export function unpack(packed: unknown): unknown {
  if (packed === null || typeof packed !== "object") return packed;
  if (Array.isArray(packed)) return packed.map(unpack);
  const [[kind, held] = [], ...others] = Object.entries(packed);
  const make = others.length === 0 && kind !== undefined ? MAKE.get(kind) : undefined;
  if (make !== undefined) return make(held);
  return Object.fromEntries(Object.entries(packed).map(([key, inner]) => [key, unpack(inner)]));
}

const list = (packed: unknown) => (packed as unknown[]).map(unpack);

/** A map, for every object has a `toString`. */
const MAKE: ReadonlyMap<string, (packed: unknown) => unknown> = new Map<string, (packed: unknown) => unknown>([
  ["$number", Number],
  ["$map", (packed) => new Map(list(packed) as [unknown, unknown][])],
  ["$set", (packed) => new Set(list(packed))],
  ["$floats", (packed) => Float64Array.from(list(packed) as number[])],
  ["$integers", (packed) => Int32Array.from(list(packed) as number[])],
]);
