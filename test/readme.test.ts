import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import * as packageFile from "../package.json";
import { folderWith, type Program, program } from "./cli/binary.ts";
import { top } from "./tools/bundle.js";

const readme = readFileSync(join(top, "README.md"), "utf8");

let shell: Program["shell"];
beforeAll(async () => {
  ({ shell } = await program());
});

/** A section of the README, from its heading to the next of its rank. */
function section(heading: string): string {
  const found = readme.split(/^(?=## )/m).find((part) => part.startsWith(`## ${heading}\n`));
  if (found === undefined) throw new Error(`the README has no section ${heading}`);
  return found;
}

interface Step {
  readonly commands: string;
  /** Lines that they are shown to print. */
  readonly shown: readonly string[];
}

function steps(text: string): Step[] {
  const blocks = [...text.matchAll(/^```(sh|text)\n([\s\S]*?)^```$/gm)];
  return blocks.flatMap(([, kind, commands = ""], i) => {
    if (kind !== "sh") return [];
    const next = blocks[i + 1];
    return [{ commands, shown: next?.[1] === "text" ? (next[2] as string).trimEnd().split("\n") : [] }];
  });
}

describe("the five minutes", () => {
  test("run from an empty folder as they stand, and print what they are shown to print", async () => {
    const tutorial = steps(section("Five minutes"));
    expect(tutorial.length).toBeGreaterThanOrEqual(5);
    const folder = folderWith({});
    for (const { commands, shown } of tutorial) {
      const { code, out, err } = await shell(commands, { cwd: folder, env: { HOME: folder } });
      const fails = shown.some((line) => line.includes(": error: "));
      expect([commands, code, err]).toEqual([commands, fails ? 1 : 0, err]);
      const printed = `${out}${err}`.split("\n");
      for (const line of shown) expect(printed).toContain(line);
    }
    expect(readFileSync(join(folder, "change.md"), "utf8")).toContain("offers.places.places");
    expect(readFileSync(join(folder, "north.html"), "utf8")).toContain("Camp North");
  });
});

test("the reference for citing is of this version", () => {
  const citation = parse(readFileSync(join(top, "CITATION.cff"), "utf8"));
  expect(citation).toMatchObject({
    "cff-version": "1.2.0",
    title: packageFile.name,
    version: packageFile.version,
    license: packageFile.license,
    keywords: packageFile.keywords,
  });
  expect(citation.authors.length).toBeGreaterThan(0);
});
