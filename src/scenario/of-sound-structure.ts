import { checkText } from "./check-text.ts";
import { type ParseOptions, type Parsed, parseText } from "./parse-text.ts";
import { soundStructure } from "./structure/sound-structure.ts";

/** The same as `parseScenario`, for texts whose structure is sound (or that are no YAML); null for others. */
export function parseSound(text: string, options: ParseOptions = {}): Parsed | null {
  return parseText(text, options, soundStructure);
}

/** The same as `checkScenario`, for texts whose structure is sound (or that are no YAML); null for others. */
export function checkSound(text: string, options: Omit<ParseOptions, "set"> = {}): Parsed | null {
  return checkText(text, options, soundStructure);
}
