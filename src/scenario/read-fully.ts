import { type HowToRead, readText, type TextRead } from "./read-text.ts";
import { checkStructure } from "./structure/check-structure.ts";

/** Reads a scenario, and says everything that is wrong with its structure. */
export function readFully(text: string, how: HowToRead): TextRead {
  return readText(text, how, checkStructure);
}
