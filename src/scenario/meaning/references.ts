import type { Path } from "../diagnostic.ts";
import { problem } from "../finding.ts";
import { isMeantByUnsound } from "../kebab-case.ts";
import { nearest } from "../nearest.ts";
import type { Provenance } from "../scenario.ts";
import { valueAt } from "../source/paths.ts";
import { isMapping } from "../source/to-value.ts";
import type { Kind, Reading } from "./reading.ts";

/** What it takes to check references. */
type Referring = Pick<Reading, "findings" | "ids">;

export interface RawProvenance {
  readonly source?: string | readonly (string | undefined)[] | undefined;
  readonly note?: string | undefined;
  readonly as_of?: string | number | undefined;
  readonly confidence?: string | undefined;
}

/** Reports an id that names nothing. */
export function checkReference(
  reading: Referring,
  kind: Kind,
  id: string,
  path: Path,
  on: "key" | "value" = "value",
): void {
  const known = reading.ids[kind];
  if (known === null || known.has(id) || isMeantByUnsound(id, known)) return;
  reading.findings.add(
    problem("unknown-reference", { kind, id, near: nearest(id, known), known: [...known] }),
    path,
    on,
  );
}

/** One id or a list of ids as a list, each checked. */
export function readReferences(
  reading: Referring,
  kind: Kind,
  { raw, path }: { raw: string | readonly (string | undefined)[] | undefined; path: Path },
): string[] {
  if (typeof raw === "string") checkReference(reading, kind, raw, path);
  if (typeof raw === "string" || raw === undefined) return raw === undefined ? [] : [raw];
  return raw.flatMap((id, index) => {
    if (id !== undefined) checkReference(reading, kind, id, [...path, index]);
    return id ?? [];
  });
}

/** The sources of the nearest mapping above a place that names any. */
export function inheritedSource(root: unknown, path: Path): string[] {
  return [nearestAbove(root, path, { key: "source", depth: 1 })].flat().filter((id) => typeof id === "string");
}

/** The note of the nearest mapping above a place that bears one; what an option notes is of the option, not of its figures. */
export function inheritedNote(root: unknown, path: Path): string | null {
  const note = nearestAbove(root, path, { key: "note", depth: path[0] === "options" ? 3 : 1 });
  return typeof note === "string" ? note : null;
}

/** What the nearest mapping above a place says under a key; the scenario as a whole speaks for no figure. */
function nearestAbove(root: unknown, path: Path, { key, depth }: { key: string; depth: number }): unknown {
  for (let length = path.length - 1; length >= depth; length--) {
    const around = valueAt(root, path.slice(0, length));
    const value = isMapping(around) ? around[key] : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Where a mapping says its content comes from. */
export function readProvenance(reading: Referring, raw: RawProvenance | undefined, path: Path): Provenance {
  return {
    source: readReferences(reading, "source", { raw: raw?.source, path: [...path, "source"] }),
    note: raw?.note ?? null,
    asOf: raw?.as_of === undefined ? null : String(raw.as_of),
    confidence: raw?.confidence ?? null,
  };
}
