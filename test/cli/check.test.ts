import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { committed, validator } from "../schema/support.ts";
import { folderWith, type Program, program } from "./binary.ts";
import { broken, small } from "./scenarios.ts";

let relocate: Program["relocate"];
let cwd: string;

/** The same without a concentration, which is then assumed: a warning. */
const doubtful = small.replace("    concentration: 1\n", "");

/** Nothing wrong, nothing doubtful. */
const clean = `relocate: 1
title: A town at peace
start: 2013-03-16
horizon: 1 year
sites:
  town: { safe: true, people: { value: 1000, note: counted for this test } }
baseline: stay
options:
  stay: { title: Stay }
`;

beforeAll(async () => {
  ({ relocate } = await program());
  cwd = folderWith({ "latin.yaml": Uint8Array.of(0x74, 0xe9, 0x0a) });
  for (const folder of ["plans/deep", "plans/node_modules", "plans/.hidden", "empty", "notes", "clean"])
    mkdirSync(join(cwd, folder), { recursive: true });
  const files = {
    ...{
      "plans/b.yaml": broken,
      "plans/a.yml": small,
      "plans/deep/c.yaml": doubtful,
      "plans/compose.yaml": "services: {}\n",
    },
    ...{ "plans/node_modules/d.yaml": broken, "plans/.hidden/e.yaml": broken, "plans/note.txt": broken },
    ...{ "notes/x.yaml": "a:\n  relocate: 1\n", "clean/[draft].yaml": clean, "warn.yaml": doubtful },
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
});

const check = (...words: string[]) => relocate(["check", ...words], { cwd });
const json = async (...words: string[]) => JSON.parse((await check(...words, "--json")).out);
const files = async (...words: string[]): Promise<string[]> =>
  (await json(...words)).inputs.map(({ file }: { file: string }) => file);

describe("check finds", () => {
  it("the scenarios in a folder and its folders, in order, and says what it passed over", async () => {
    expect(await files("plans")).toEqual(["plans/a.yml", "plans/b.yaml", "plans/deep/c.yaml"]);
    expect((await check("plans")).err).toMatch(/ in 3 files; 1 other YAML file without a key relocate\n$/);
  });

  it("what a glob matches, without the help of a shell", async () => {
    expect(await files("plans/**/*.yaml")).toEqual(["plans/b.yaml", "plans/compose.yaml", "plans/deep/c.yaml"]);
    expect(await files("plans/?.y{,a}ml")).toEqual(["plans/a.yml", "plans/b.yaml"]);
  });

  it("a file by its name, whatever it holds and however its name looks", async () => {
    expect(await files("plans/compose.yaml", "clean/[draft].yaml")).toEqual([
      "plans/compose.yaml",
      "clean/[draft].yaml",
    ]);
    expect((await check("plans/compose.yaml")).code).toBe(1);
  });

  it("each file once, however often it is meant, with no absolute path", async () => {
    expect(await files("plans/b.yaml", join(cwd, "plans"), "./plans/*.yml", "plans/deep/../b.yaml")).toEqual([
      "plans/b.yaml",
      "plans/a.yml",
      "plans/deep/c.yaml",
    ]);
  });

  it("stdin under the name it is given", async () => {
    const { code, out } = await relocate(["check", "-", "--stdin-filename", "x/y.yaml", "-f", "concise"], {
      input: broken,
    });
    expect([code, out]).toEqual([1, 'x/y.yaml:2:1: error: "titel" is not a key of a scenario [unknown-key]\n']);
  });
});

describe("the exit code of check", () => {
  it.each([
    [0, "clean"],
    [0, "warn.yaml"],
    [1, "warn.yaml --strict"],
    [1, "warn.yaml --max-warnings 0"],
    [0, "warn.yaml --max-warnings 99"],
    [0, "clean --strict"],
    [1, "plans"],
    [0, "plans --exit-zero"],
    [0, "warn.yaml --strict --exit-zero"],
    [3, "missing.yaml"],
    [3, "latin.yaml"],
    [3, "empty"],
    [3, "notes"],
    [3, "no/*.yaml"],
    [3, "plans/*.txt"],
    [3, "missing.yaml --exit-zero"],
    [3, "plans missing.yaml"],
    [3, "clean -o no/where.json"],
  ])("is %d for %s", async (code, words) => {
    expect((await check(...words.split(" "))).code).toBe(code);
  });

  it.each([
    [[]],
    [["clean", "--max-warnings", "-1"]],
    [["clean", "--max-warnings", "1", "--strict"]],
    [["clean", "--stdin-filename", "a.yaml"]],
    [["clean", "-f", "table"]],
    [["clean", "-o", "found.html"]],
  ])("is 2 for the wrong command line check %j, with nothing on stdout", async (words) => {
    const { code, out, err } = await check(...words);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^error: /);
  });
});

describe("check says", () => {
  it("each finding with its line on stdout, and how many on stderr", async () => {
    const { out, err } = await check("plans/b.yaml", "plans/a.yml");
    expect(out).toContain(
      'plans/b.yaml:2:1: error: "titel" is not a key of a scenario [unknown-key]\n  2 | titel: A camp and a haven\n      ^^^^^\n  hint: did you mean title?\n',
    );
    expect(err).toMatch(/^1 error(, \d+ warnings?)? in 2 files\n$/);
    expect((await check("plans/b.yaml", "-q")).err).toBe("");
  });

  it.each([
    ["missing.yaml", "cannot read missing.yaml: no such file"],
    ["latin.yaml", "cannot read latin.yaml: it is not UTF-8 text"],
    ["empty", "no scenario in empty"],
    ["notes", "no scenario in notes: none of its YAML files (1) has a key relocate"],
    ["no/*.yaml", "no YAML file matches no/*.yaml"],
  ])(
    "plainly why there is nothing to check in %s, on stderr and in the JSON, even when quiet",
    async (word, problem) => {
      const { out, err } = await check(word, "-q", "--json");
      expect(err).toBe(`relocate: ${problem}\n`);
      expect(JSON.parse(out)).toMatchObject({
        status: "error",
        inputs: [{ file: word, sha256: null }],
        diagnostics: [{ code: "cannot-read", severity: "error", message: problem, file: word }],
      });
    },
  );

  it("which files it has read, by their checksums", async () => {
    const { inputs, status } = await json("clean");
    const sha256 = createHash("sha256").update(clean).digest("hex");
    expect([status, inputs]).toEqual(["ok", [{ file: "clean/[draft].yaml", sha256 }]]);
  });

  it("all this in JSON that satisfies the published schema", async () => {
    const isChecked = validator(committed("check.v1.schema.json"));
    isChecked(await json("plans", "clean", "missing.yaml", "empty"));
    expect(isChecked.errors).toBeNull();
  });

  it("why warnings fail", async () => {
    expect((await check("warn.yaml", "--strict")).err).toMatch(/ in 1 file; --strict allows no warning\n$/);
    expect((await check("warn.yaml", "--max-warnings", "0")).err).toMatch(/; --max-warnings allows 0\n$/);
    expect((await json("warn.yaml", "--max-warnings", "0")).status).toBe("error");
    expect((await json("plans", "--exit-zero")).status).toBe("error");
  });

  it("the same in colour where it is wanted, and in no format for machines", async () => {
    const coloured = (await check("plans", "--color")).out;
    const plain = (await check("plans")).out;
    expect(coloured).not.toBe(plain);
    expect(stripVTControlCharacters(coloured)).toBe(plain);
    for (const format of ["concise", "json", "github", "sarif", "junit"])
      expect((await check("plans", "--color", "-f", format)).out).not.toContain("\u001b");
  });

  it("everything in several formats at once, also where there is nothing to say", async () => {
    const { code, out } = await check(
      "plans",
      "-o",
      "a.sarif",
      "-o",
      "a.xml",
      "-o",
      "a.json",
      "-o",
      "concise=a",
      "-f",
      "text",
    );
    const read = (name: string) => readFileSync(join(cwd, name), "utf8");
    expect([code, out]).toEqual([1, (await check("plans")).out]);
    expect(JSON.parse(read("a.sarif")).runs[0].results).toHaveLength(JSON.parse(read("a.json")).diagnostics.length);
    expect(read("a.xml")).toContain('<testcase classname="relocate check" name="plans/a.yml"');
    expect(read("a")).toContain("plans/b.yaml:2:1: error: ");
    await check("clean", "-o", "concise=a");
    expect(read("a")).toBe("");
  });
});

describe("in a GitHub step, check", () => {
  it("names files from the top of the repository, and adds to the summary of the step", async () => {
    const summary = join(cwd, "summary.md");
    writeFileSync(summary, "before\n");
    const env = { GITHUB_STEP_SUMMARY: summary, GITHUB_WORKSPACE: cwd };
    const how = { cwd: join(cwd, "plans"), env };
    const { out } = await relocate(["check", "b.yaml", "-f", "github"], how);
    expect(out).toMatch(/^::error file=plans\/b\.yaml,line=2,endLine=2,col=1,endColumn=5,title=unknown-key::/);
    expect(readFileSync(summary, "utf8")).toMatch(
      /^before\n### relocate check: 1 error.*\n[\s\S]*\| plans\/b\.yaml:2:1 \|/,
    );
    const sarif = JSON.parse((await relocate(["check", "b.yaml", "-f", "sarif"], how)).out);
    expect(sarif.runs[0].artifacts[0].location.uri).toBe("plans/b.yaml");
    expect(JSON.parse((await relocate(["check", "b.yaml", "--json"], how)).out).inputs[0].file).toBe("b.yaml");
  });
});
