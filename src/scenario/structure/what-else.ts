/** A file that this program reads or writes, known by a key at its top. */
export type OtherFile =
  | { readonly key: "relocate" | "observed" }
  | { readonly key: "format"; readonly command: string };

/** What a mapping is, where it is not what its reader expects but another file of this program's; null where nothing tells. */
export function whatElse(root: Readonly<Record<string, unknown>>, expected: "relocate" | "observed"): OtherFile | null {
  if (expected in root) return null;
  if ("relocate" in root) return { key: "relocate" };
  if ("observed" in root) return { key: "observed" };
  const command = typeof root.format === "string" ? /^relocate\.([a-z]+)$/.exec(root.format)?.[1] : undefined;
  return command === undefined ? null : { key: "format", command };
}
