import type { Random } from "./random.ts";

/** A text with some of its lines lost, doubled, moved or shifted, as a bad merge or paste does it. */
export function mutateLines(text: string, random: Random): string {
  const lines = text.split("\n");
  const at = random.below(lines.length);
  random.pick(EDITS)(lines, { at, to: random.below(lines.length), random });
  return lines.join(random.oneIn(12) ? "\r\n" : "\n");
}

interface Spot {
  readonly at: number;
  readonly to: number;
  readonly random: Random;
}

type Edit = (lines: string[], spot: Spot) => unknown;

function rewrite(lines: string[], at: number, written: (line: string) => string): void {
  lines[at] = written(lines[at] ?? "");
}

const EDITS: readonly Edit[] = [
  (lines, { at, random }) => lines.splice(at, 1 + random.below(4)),
  (lines, { at }) => lines.splice(at, 0, lines[at] as string),
  (lines, { at, to, random }) => lines.splice(to, 0, ...lines.splice(at, 1 + random.below(6))),
  (lines, { at, to, random }) => lines.splice(to, 0, ...lines.slice(at, at + 1 + random.below(12))),
  (lines, { at, random }) => rewrite(lines, at, (line) => " ".repeat(1 + random.below(4)) + line),
  (lines, { at, random }) => rewrite(lines, at, (line) => line.slice(1 + random.below(4))),
  (lines, { at }) => rewrite(lines, at, (line) => line.replace(/^ +/, "\t")),
  (lines, { at, random }) => rewrite(lines, at, (line) => line.slice(0, random.below(line.length + 1))),
  (lines, { at }) => rewrite(lines, at, (line) => `# ${line}`),
  (lines, { at }) => rewrite(lines, at, (line) => line.replace(/^(\s*)# ?/, "$1")),
  (lines, { at, random }) => rewrite(lines, at, (line) => `${line} # relocate: ignore[${random.pick(IGNORED)}]`),
  (lines, { at }) => lines.splice(at, 2, `${lines[at] ?? ""} ${lines[at + 1] ?? ""}`),
  (lines, { at, random }) => lines.splice(at, 0, random.pick(LINES)),
  (lines, { at, random }) => random.oneIn(10) && lines.splice(at),
];

const IGNORED = ["unsourced", "unused-site", "wrong-type", "same-as-baseline, unsourced", "no-such-code", "", "a]b"];

const LINES = [
  ...[
    "---",
    "...",
    "%YAML 1.1",
    "%TAG ! tag:x,2000:",
    "? a",
    ": b",
    "- c",
    "<<: *camp",
    "&camp",
    "title: |",
    "note: >-",
  ],
  ...["relocate: 1", "sites: {}", "options:", "  x: y: z", "  - - - a", "\t", '"', "'", "{", "]", "# relocate: ignore"],
  ...["  liberty: { people: 1 }", "__proto__: { a: 1 }", "constructor: 1", "  <<: [*a, *b]", "claims: [{}]", "sites:"],
];
