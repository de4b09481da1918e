import { checkedOf } from "./checked-of.ts";
import type { ParseOptions } from "./parse-scenario.ts";
import type { Parsed } from "./parsed-of.ts";
import { readFully } from "./read-fully.ts";

/** A scenario as a text says it, and everything wrong or doubtful in it. Logs that it names are still to be read. */
export function checkScenario(
  text: string,
  { file = "scenario.yaml", maxSize }: Omit<ParseOptions, "set"> = {},
): Parsed {
  return checkedOf(readFully(text, { maxSize }), { text, file, gathered: null });
}
