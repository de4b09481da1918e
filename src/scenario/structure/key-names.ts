import type { JsonSchema } from "./satisfies.ts";

/** The keys that a schema gives a meaning to, at any depth. */
export function keyNames(schema: JsonSchema): ReadonlySet<string> {
  const names = new Set<string>();
  collect(schema, names);
  return names;
}

function collect(schema: unknown, names: Set<string>): void {
  if (typeof schema !== "object" || schema === null) return;
  if ("properties" in schema && typeof schema.properties === "object")
    for (const name of Object.keys(schema.properties as object)) names.add(name);
  for (const part of Object.values(schema)) collect(part, names);
}
