import { type ParseOptions, type Parsed, parseText } from "./parse-text.ts";
import { checkStructure } from "./structure/check-structure.ts";

/** A scenario as a text says it, and everything found in it; null where something found is an error. */
export function parseScenario(text: string, options: ParseOptions = {}): Parsed {
  return parseText(text, options, checkStructure);
}
