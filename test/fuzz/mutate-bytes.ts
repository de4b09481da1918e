import type { Random } from "./random.ts";

const LONGEST_RUN = 30;

/** A text with some of its bytes changed, as a bad disk, transfer or editor does it; what is no UTF-8 becomes U+FFFD. */
export function mutateBytes(text: string, random: Random): string {
  const bytes = [...new TextEncoder().encode(text)];
  const at = random.below(bytes.length + 1);
  const run = 1 + random.below(LONGEST_RUN);
  random.pick(EDITS)(bytes, { at, run, random });
  return new TextDecoder("utf-8", { ignoreBOM: random.oneIn(2) }).decode(Uint8Array.from(bytes));
}

interface Spot {
  readonly at: number;
  readonly run: number;
  readonly random: Random;
}

type Edit = (bytes: number[], spot: Spot) => unknown;

const EDITS: readonly Edit[] = [
  (bytes, { at, random }) => bytes.splice(at, 1, (bytes[at] ?? 0) ^ (1 << random.below(8))),
  (bytes, { at, random }) => bytes.splice(at, 1, random.below(256)),
  (bytes, { at, random }) => bytes.splice(at, 0, random.below(128)),
  (bytes, { at, random }) => bytes.splice(at, 0, ...new TextEncoder().encode(random.pick(CHARACTERS))),
  (bytes, { at, run }) => bytes.splice(at, run),
  (bytes, { at, run }) => bytes.splice(at, 0, ...bytes.slice(at, at + run)),
  (bytes, { at, run, random }) => bytes.splice(at, 0, ...bytes.splice(random.below(bytes.length), run)),
  (bytes, { at, run }) => bytes.splice(at, run, ...bytes.slice(at, at + run).reverse()),
  (bytes, { at, run, random }) => bytes.splice(at, 0, ...Array.from({ length: run }, () => random.below(256))),
  (bytes, { at, random }) => random.oneIn(8) && bytes.splice(at),
];

/** Indicators of YAML, and characters that are more or less than one column, byte or UTF-16 unit. */
const CHARACTERS = [
  ...": , - ? { } [ ] # & * ! | > ' \" % @ ` ~ << --- ... \\ ( ) $ = < >".split(" "),
  ...["\t", "\r", "\r\n", "\n\n", "\0", "\u001b", "\u0085", "\u00a0", "\u00ad", "\u2028", "\ufeff", "\ufffe"],
  ...["é", "e\u0301", "日本", "\u202e", "\u{1f6a2}", "\u{1f1e6}\u{1f1f1}", "\u{10ffff}", "\u200d"],
];
