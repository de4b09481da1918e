import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The folder of bad and doubtful scenarios. */
export const badFolder = fileURLToPath(new URL("../fixtures/bad/", import.meta.url));

const misspelt = readFileSync(`${badFolder}title-misspelt.yaml`, "utf8");
const nested = (opening: string) => `relocate: 1\ntitle:\n  ${opening}\n`;

/** Bad files that an editor or a checkout would mend, or that are large. */
export const badBytes: Readonly<Record<string, string | Uint8Array>> = {
  "byte-order-mark.yaml": `\ufeff${misspelt.replace("relocate: 1", "relocate: 2")}`,
  "byte-order-mark-and-yaml-1-1.yaml": `\ufeff%YAML 1.1\n---\n${misspelt}`,
  "empty.yaml": "",
  "log-in-latin-1.csv": Buffer.from("date,site,killed\n2013-02-09,libertà,8\n", "latin1"),
  "log-of-more-attacks-than-a-site-has.csv": `date,killed\n${"2013-02-09,8\n".repeat(100_001)}`,
  "latin-1.yaml": Buffer.from(misspelt.replace("A camp", "Un camp assiégé"), "latin1"),
  "mebibyte-and-a-letter.yaml": `# ${"x".repeat((1 << 20) - 1)}`,
  "old-mac-line-ends.yaml": misspelt.replaceAll("\n", "\r"),
  "twenty-thousand-braces.yaml": nested("{a: ".repeat(20_000)),
  "twenty-thousand-brackets.yaml": nested("[".repeat(20_000)),
  "twenty-thousand-brackets-all-closed.yaml": nested("[".repeat(20_000) + "]".repeat(20_000)),
  "twenty-thousand-dashes.yaml": nested("- ".repeat(20_000)),
  "utf-16.yaml": Buffer.from(`\ufeff${misspelt}`, "utf16le"),
  "windows-line-ends.yaml": misspelt.replaceAll("\n", "\r\n"),
};
