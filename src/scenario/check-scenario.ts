import { checkText } from "./check-text.ts";
import type { Parsed, ParseOptions } from "./parse-text.ts";
import { checkStructure } from "./structure/check-structure.ts";

/** A scenario as a text says it, and everything wrong or doubtful in it; null where something found is an error. */
export function checkScenario(text: string, options: Omit<ParseOptions, "set"> = {}): Parsed {
  return checkText(text, options, checkStructure);
}
