import type { Path } from "../diagnostic.ts";
import type { RawProvenance } from "./references.ts";

/** A quantity as the structure check leaves it. */
export type RawQuantity =
  | number
  | string
  | (RawProvenance & {
      readonly value?: number | string | undefined;
      readonly low?: number | string | undefined;
      readonly best?: number | string | undefined;
      readonly high?: number | string | undefined;
    });

export interface Written {
  readonly text: string;
  /** Where the text stands. */
  readonly path: Path;
  /** Whether the file has the text as it is, so that offsets into it mean something. */
  readonly verbatim: boolean;
}

/** The text of a quantity in any of its forms; null where the structure was at fault. */
export function writtenQuantity(raw: RawQuantity, path: Path): Written | null {
  if (typeof raw === "string") return { text: raw, path, verbatim: true };
  if (typeof raw === "number") return { text: String(raw), path, verbatim: false };
  if (raw.value !== undefined) return writtenQuantity(raw.value, [...path, "value"]);
  const { low, best, high } = raw;
  if (low === undefined || best === undefined || high === undefined) return null;
  return { text: `pert(${low}, ${best}, ${high})`, path, verbatim: false };
}
