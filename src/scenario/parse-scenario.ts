import { type Parsed, parsedOf } from "./parsed-of.ts";
import { readFully } from "./read-fully.ts";
import type { Setting } from "./source/settings.ts";

export interface ParseOptions {
  /** Name of the file, for diagnostics. */
  readonly file?: string;
  /** Values put in place of what the file says. */
  readonly set?: readonly Setting[];
  /** The most bytes of UTF-8 that are read (default: 1 MiB). */
  readonly maxSize?: number | undefined;
}

/** A scenario as a text says it, and everything found in it. Logs that it names are still to be read. */
export function parseScenario(text: string, { file = "scenario.yaml", set, maxSize }: ParseOptions = {}): Parsed {
  return parsedOf(readFully(text, { set, maxSize }), { file, gathered: null });
}
