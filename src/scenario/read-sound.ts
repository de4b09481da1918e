import { type HowToRead, readText, type TextRead } from "./read-text.ts";
import { soundStructure } from "./structure/sound-structure.ts";

/** The same as `readFully`, for texts whose structure is sound (or that are no YAML); null for others. It needs no zod. */
export function readSound(text: string, how: HowToRead): TextRead | null {
  return readText(text, how, soundStructure);
}
