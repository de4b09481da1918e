import { stripVTControlCharacters } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { folderWith, type Program, program } from "./binary.ts";
import { broken, small } from "./scenarios.ts";

let relocate: Program["relocate"];
let shell: Program["shell"];
let cwd: string;

beforeAll(async () => {
  ({ relocate, shell } = await program());
  cwd = folderWith({ "small.yaml": small, "broken.yaml": broken });
});

const ESCAPE = "\u001b[";
const table = (env: Record<string, string>, ...words: string[]) =>
  relocate(["plan", "small.yaml", "-n", "64", ...words], { cwd, env });

describe("streams", () => {
  it("ends without a word when the reader of a long result goes away", async () => {
    const { code, err, out } = await shell("relocate plan small.yaml -q -n 64 --json | head -n 1; echo $PIPESTATUS", {
      cwd,
    });
    expect([code, out, err]).toEqual([0, "{\n0\n", ""]);
  });

  it("delivers a result longer than a pipe holds whole", async () => {
    const { out } = await relocate(["plan", ...Array.from({ length: 12 }, () => "small.yaml"), "-n", "16", "--json"], {
      cwd,
    });
    expect(out.length).toBeGreaterThan(65_536);
    expect(JSON.parse(out)).toHaveLength(12);
  });

  it("says a full disk", async () => {
    const { out, err } = await shell("relocate plan small.yaml -q -n 64 > /dev/full; echo $?", { cwd });
    expect([out, err]).toEqual(["3\n", "relocate: cannot write the result: no space left\n"]);
  });

  it.each(["--help", "help plan", "plan --help", "--version", ""])(
    "says a full disk of relocate %s too",
    async (words) => {
      const { out, err } = await shell(`relocate ${words} > /dev/full; echo $?`, { cwd });
      expect([out, err]).toEqual(["3\n", "relocate: cannot write the result: no space left\n"]);
    },
  );

  it("keeps notes on stderr, and with -q keeps quiet", async () => {
    const noted = await table({}, "-f", "table", "-o", "note.json");
    const quiet = await table({}, "-f", "table", "-o", "note.json", "-q");
    expect(noted.err).toContain("wrote note.json\n");
    expect([quiet.err, quiet.out]).toEqual(["", noted.out]);
  });
});

describe("colour", () => {
  it.each([
    ["no: a pipe", {}, [], false],
    ["yes: FORCE_COLOR", { FORCE_COLOR: "1" }, [], true],
    ["no: FORCE_COLOR=0", { FORCE_COLOR: "0" }, [], false],
    ["no: NO_COLOR over FORCE_COLOR", { NO_COLOR: "1", FORCE_COLOR: "1" }, [], false],
    ["yes: --color over NO_COLOR", { NO_COLOR: "1" }, ["--color"], true],
    ["no: --no-color over FORCE_COLOR", { FORCE_COLOR: "1" }, ["--no-color"], false],
    ["yes: FORCE_COLOR over TERM=dumb", { FORCE_COLOR: "1", TERM: "dumb" }, [], true],
  ])("%s", async (_, env, words, coloured) => {
    const { out } = await table(env as Record<string, string>, ...words);
    expect(out.includes(ESCAPE)).toBe(coloured);
  });

  it("changes nothing but the colour", async () => {
    const plain = await table({}, "--no-color");
    const coloured = await table({}, "--color");
    expect(stripVTControlCharacters(coloured.out)).toBe(plain.out);
  });

  it("is in no JSON, CSV or Markdown", async () => {
    for (const format of ["json", "csv", "markdown"])
      expect((await table({}, "--color", "-f", format)).out).not.toContain(ESCAPE);
  });
});

describe("width", () => {
  const widest = async (env: Record<string, string>, ...words: string[]) =>
    Math.max(...(await table(env, ...words)).out.split("\n").map((line) => line.length));

  it("follows --width, then COLUMNS, then is 100 in a pipe", async () => {
    expect(await widest({ COLUMNS: "70" })).toBeLessThanOrEqual(70);
    expect(await widest({ COLUMNS: "70" }, "--width", "90")).toBeGreaterThan(70);
    expect(await widest({})).toBeLessThanOrEqual(100);
  });
});
