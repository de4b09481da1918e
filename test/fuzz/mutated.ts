import { parse } from "yaml";
import { mutateBytes } from "./mutate-bytes.ts";
import { mutateLines } from "./mutate-lines.ts";
import { mutateStructure } from "./mutate-structure.ts";
import { mutateValues } from "./mutate-values.ts";
import { Random } from "./random.ts";

const ON_TEXT = [mutateBytes, mutateLines, mutateValues, mutateValues];

/** One of some sound scenarios, changed once to three times, a quarter of them in their structure first: a seed gives always the same. */
export function mutated(texts: readonly string[], seed: number): string {
  const random = new Random(seed);
  const original = random.pick(texts);
  const isRestructured = random.oneIn(4);
  let text = isRestructured ? mutateStructure(parse(original), random) : original;
  for (let left = random.below(3) + (isRestructured ? 0 : 1); left > 0; left--)
    text = random.pick(ON_TEXT)(text, random);
  return text;
}
