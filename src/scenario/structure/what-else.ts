import { nearest } from "../nearest.ts";

/** A file that is not what its reader expects, and the key at its top that tells. */
export type OtherFile = { readonly key: string } & (
  | { readonly kind: "scenario" | "record" | "shard" | "unknown" }
  | { readonly kind: "result"; readonly command: string }
);

/**
 * What a mapping is, where it is not what its reader expects but another file of this program's, or has no key that its
 * reader knows; null where it is what is expected, however faulty.
 */
export function whatElse(
  root: Readonly<Record<string, unknown>>,
  expected: "relocate" | "observed",
  known: readonly string[],
): OtherFile | null {
  if (expected in root) return null;
  if ("relocate" in root) return { key: "relocate", kind: "scenario" };
  if ("observed" in root) return { key: "observed", kind: "record" };
  const command = typeof root.format === "string" ? /^relocate\.([a-z]+)$/.exec(root.format)?.[1] : undefined;
  if (command === "shard") return { key: "format", kind: "shard" };
  if (command !== undefined) return { key: "format", kind: "result", command };
  const [first, ...others] = Object.keys(root);
  const isUnknown = (key: string) => !known.includes(key) && nearest(key, known) === null;
  return first !== undefined && [first, ...others].every(isUnknown) ? { key: first, kind: "unknown" } : null;
}
