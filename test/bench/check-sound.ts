import { checkedOf } from "../../src/scenario/checked-of.ts";
import type { Parsed } from "../../src/scenario/parsed-of.ts";
import { readSound } from "../../src/scenario/read-sound.ts";

/** Checks a scenario whose structure is sound, as the program does. */
export function check(text: string): Parsed {
  const read = readSound(text, {});
  if (read === null) throw new Error("a generated scenario is not sound");
  return checkedOf(read, { text, file: "scenario.yaml", gathered: null });
}
