import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { parse } from "yaml";
import { publishedSchema } from "../../src/scenario/structure/published.ts";
import { satisfies } from "../../src/scenario/structure/satisfies.ts";
import { badBytes, badFolder } from "../cli/bad-bytes.ts";
import { asRead, committed, validator } from "./support.ts";

const accepts = validator(committed("scenario.schema.json"));
const files = {
  ...Object.fromEntries(
    readdirSync(badFolder)
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => [name, readFileSync(join(badFolder, name), "utf8")]),
  ),
  ...badBytes,
};
const table = readFileSync(join(badFolder, "findings.txt"), "utf8").trimEnd().split("\n");
const codesOf = (file: string) =>
  table.filter((line) => line.startsWith(`${file}:`)).map((line) => line.replace(/.*\[(.*)\]$/, "$1"));
const textOf = (file: string) => String(files[file as keyof typeof files]);

/** What is wrong with a file as a whole, so that there is nothing to hold against a schema. */
const UNREADABLE = [
  ...["yaml-syntax", "yaml-version", "several-documents", "too-deep", "too-large", "empty-file", "cannot-read"],
];
/** What is wrong with keys and the kinds of values: what a schema is for. */
const STRUCTURAL = [
  ...[
    "unknown-key",
    "missing-key",
    "wrong-type",
    "bad-choice",
    "bad-size",
    "bad-currency",
    "bad-id",
    "not-a-mapping",
    "not-a-scenario",
  ],
];
const has = (file: string, codes: readonly string[]) => codesOf(file).some((code) => codes.includes(code));
const scenarios = Object.keys(files).filter((file) => file.endsWith(".yaml"));
const unread = scenarios.filter((file) => {
  const codes = codesOf(file);
  return codes.length > 0 && codes.every((code) => UNREADABLE.includes(code));
});
const readable = scenarios.filter((file) => !unread.includes(file));
const structural = readable.filter((file) => has(file, STRUCTURAL));
const meaningful = readable.filter((file) => !has(file, STRUCTURAL));

/** Bad in structure to the program, and not to the schema: which files, and why. */
const ACCEPTED: Readonly<Record<string, string>> = {
  "error-hides-the-warning-on-its-spot.yaml": "whether per_attack is needed hangs on attacks, another key",
  "nobody-is-killed-by-an-attack.yaml": "whether killed is needed hangs on evidence, another key",
  "threat-without-deaths-per-attack.yaml": "whether per_attack is needed hangs on attacks, another key",
  "money-without-currency.yaml":
    "whether a currency is needed hangs on what quantities say, which a schema cannot read",
};

/** Accepted only as the program hands it on: what it has found fault with itself is left out. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  "proto-at-the-top.yaml": "__proto__ is left out",
  "site-named-proto.yaml": "__proto__ is left out",
};

/** Sound in structure to the program, and not to the schema: which files, and why. */
const REFUSED: Readonly<Record<string, string>> = {
  "alias-within-itself.yaml": "the alias has no value: what stands there is missing",
  "merge-of-an-unknown-anchor.yaml": "the alias has no value: what it would bring in is missing",
  "title-is-a-number-with-leading-zeros.yaml": "the number has no value that programs agree on: the title is missing",
  "start-in-words.yaml": "a date is text to the structure and has a pattern in the schema, which an editor can show",
};

/** Refused only as other readers of YAML see it: to YAML, a comma within braces ends a text; the program joins it again. */
const SPLIT = [
  "assumption-for-nothing.yaml",
  "comma-in-a-number.yaml",
  "correlation-of-a-draw-with-itself.yaml",
  "law-the-wrong-way-round.yaml",
  "pace-may-be-negative.yaml",
  "wide-characters-and-tabs-before-a-finding.yaml",
];
/** Refused only as other readers see it: numbers that are none to the program, which leaves them out. */
const INFINITE = ["infinite-people.yaml"];

/** What any other reader of YAML makes of a text; undefined where it refuses. */
function asOthersRead(text: string): unknown {
  try {
    return parse(text, { merge: true, logLevel: "silent" });
  } catch {
    return undefined;
  }
}

test("the three kinds of bad files are all there are, each of them many", () => {
  expect(readable.length).toBe(structural.length + meaningful.length);
  expect(Math.min(structural.length, meaningful.length, unread.length)).toBeGreaterThan(20);
});

test("the program reads the schema as ajv does, but accepts nothing that it has left out itself", () => {
  for (const file of [...structural, ...meaningful]) {
    const data = asRead(textOf(file));
    const plain = JSON.parse(JSON.stringify(data));
    expect([file, satisfies(plain, publishedSchema)]).toEqual([file, accepts(plain)]);
    if (satisfies(data, publishedSchema)) expect([file, accepts(data)]).toEqual([file, true]);
  }
});

describe("what is wrong as a whole gives the schema nothing to judge", () => {
  it.each(unread.filter((file) => !has(file, ["cannot-read"])))("%s", (file) => {
    expect(asRead(textOf(file))).toBeUndefined();
  });
});

describe("what is bad in structure, the schema refuses", () => {
  it.each(structural.filter((file) => !(file in ACCEPTED)))("%s", (file) => {
    expect([asRead(textOf(file)), asOthersRead(textOf(file))].map((data) => accepts(data))).toEqual([
      file in LEFT_OUT,
      false,
    ]);
  });

  it.each(Object.entries(ACCEPTED))("but not %s: %s", (file) => {
    expect([structural.includes(file), accepts(asOthersRead(textOf(file)))]).toEqual([true, true]);
  });
});

describe("what is sound in structure, whatever it means, the schema accepts", () => {
  it.each(meaningful.filter((file) => !(file in REFUSED)))("%s", (file) => {
    accepts(asRead(textOf(file)));
    expect(accepts.errors).toBeNull();
  });

  it.each(Object.entries(REFUSED))("but not %s: %s", (file) => {
    expect([meaningful.includes(file), accepts(asRead(textOf(file)))]).toEqual([true, false]);
  });

  it("also as any other reader of YAML sees it, where that can read it at all and no comma divides a text", () => {
    const refused = meaningful.filter((file) => {
      const data = asOthersRead(textOf(file));
      return data !== undefined && !accepts(data);
    });
    const both = Object.keys(REFUSED).filter((file) => asOthersRead(textOf(file)) !== undefined);
    expect(refused.sort()).toEqual([...SPLIT, ...INFINITE, ...both].sort());
  });
});
