import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The folder of bad and doubtful scenarios. */
export const badFolder = fileURLToPath(new URL("../fixtures/bad/", import.meta.url));

const misspelt = readFileSync(`${badFolder}title-misspelt.yaml`, "utf8");
const nested = (opening: string) => `relocate: 1\ntitle:\n  ${opening}\n`;

/** Many rules, and many ways on from a transit facility beside the moves of each: short, and more moves than there is room for. */
function movesBeyondMemory(count: number): string {
  const each = (line: (i: number) => string) => Array.from({ length: count }, (_, i) => line(i)).join("");
  return `relocate: 1
title: Rules without end
start: 2013-03-16
horizon: 1 year
sites:
  camp: { people: 100 }
  transit: { safe: true }
threats:
  rockets: { at: camp, attacks: 2 per year, per_attack: { killed: 5, spread: none }, concentration: 1 }
offers:
  through: { places: 9, to: transit, onward: [${each((i) => `a${i}, `)}] }
${each((i) => `  a${i}: { places: 9 }\n`)}baseline: stay
options:
  stay: { title: Stay }
  adapt:
    title: Adapt
    rules:
${each((i) => `      - { when: { attacks: ${i + 1} }, moves: [{ from: camp, offer: through }] }\n`)}`;
}

/** Bad files that an editor or a checkout would mend, or that are large. */
export const badBytes: Readonly<Record<string, string | Uint8Array>> = {
  "byte-order-mark.yaml": `\ufeff${misspelt.replace("relocate: 1", "relocate: 2")}`,
  "byte-order-mark-and-yaml-1-1.yaml": `\ufeff%YAML 1.1\n---\n${misspelt}`,
  "empty.yaml": "",
  "log-in-latin-1.csv": Buffer.from("date,site,killed\n2013-02-09,libertà,8\n", "latin1"),
  "log-of-more-attacks-than-a-site-has.csv": `date,killed\n${"2013-02-09,8\n".repeat(100_001)}`,
  "latin-1.yaml": Buffer.from(misspelt.replace("A camp", "Un camp assiégé"), "latin1"),
  "mebibyte-and-a-letter.yaml": `# ${"x".repeat((1 << 20) - 1)}`,
  "moves-beyond-memory.yaml": movesBeyondMemory(650),
  "old-mac-line-ends.yaml": misspelt.replaceAll("\n", "\r"),
  "twenty-thousand-braces.yaml": nested("{a: ".repeat(20_000)),
  "twenty-thousand-brackets.yaml": nested("[".repeat(20_000)),
  "twenty-thousand-brackets-all-closed.yaml": nested("[".repeat(20_000) + "]".repeat(20_000)),
  "twenty-thousand-dashes.yaml": nested("- ".repeat(20_000)),
  "utf-16.yaml": Buffer.from(`\ufeff${misspelt}`, "utf16le"),
  "windows-line-ends.yaml": misspelt.replaceAll("\n", "\r\n"),
};
