import { beforeAll, describe, expect, it } from "vitest";
import { folderWith, type Program, program } from "./binary.ts";
import { broken, demanding, small } from "./scenarios.ts";

let relocate: Program["relocate"];
let cwd: string;

beforeAll(async () => {
  ({ relocate } = await program());
  cwd = folderWith({
    "small.yaml": small,
    "broken.yaml": broken,
    "demanding.yaml": demanding,
    "latin.yaml": Uint8Array.of(0x74, 0xe9, 0x0a),
  });
});

const plan = (...words: string[]) => relocate(["plan", ...words, "-n", "64"], { cwd });

describe("exit code", () => {
  it.each([
    [0, "small.yaml"],
    [1, "broken.yaml"],
    [3, "missing.yaml"],
    [4, "demanding.yaml"],
    [1, "demanding.yaml broken.yaml"],
    [3, "demanding.yaml broken.yaml missing.yaml small.yaml"],
  ])("is %d for %s", async (code, files) => {
    expect((await plan(...files.split(" "))).code).toBe(code);
  });

  it.each([
    [[]],
    [["small.yaml", "--wordls", "9"]],
    [["small.yaml", "--worlds", "0"]],
    [["small.yaml", "--worlds", "1e3"]],
    [["small.yaml", "--seed", "-1"]],
    [["small.yaml", "--seed", "9007199254740992"]],
    [["small.yaml", "--format", "xml"]],
    [["small.yaml", "--json", "--format", "csv"]],
    [["small.yaml", "--hxl"]],
    [["small.yaml", "--set", "no-equals-sign"]],
    [["small.yaml", "--options", "stay,gone"]],
    [["small.yaml", "--baseline", "gone"]],
    [["small.yaml", "--metrics", "deaths,"]],
    [["small.yaml", "--sort", "cost.nobody"]],
    [["small.yaml", "-o", "result.unknown"]],
    [["-", "-"]],
    [["small.yaml", "-f", "csv", "--timeline"]],
    [["small.yaml", "--shard", "1/2", "--timeline"]],
    [["small.yaml", "-o", "a.json", "-o", "./a.json"]],
    [["small.yaml", "-o", "a.csv", "--worlds-out", "a.csv"]],
    [["small.yaml", "-o", "table=small.yaml"]],
    [["small.yaml", "-o", "json=-", "-o", "csv=-"]],
  ])("is 2 for the wrong command line plan %j, with nothing on stdout", async (words) => {
    const { code, out, err } = await relocate(["plan", ...words], { cwd });
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^error: /);
  });

  it.each([
    ["check", ["small.yaml", "-o", "text=small.yaml"], "it is read here"],
    ["check", ["-", "--stdin-filename", ""], "--stdin-filename: a name cannot be empty"],
    ["report", ["small.yaml", "-o", "html=small.yaml"], "it is read here"],
    ["diff", ["small.yaml", "broken.yaml", "-o", "table=broken.yaml"], "it is read here"],
    ["backtest", ["small.yaml", "--observed", "broken.yaml", "-o", "table=broken.yaml"], "it is read here"],
    ["trace", ["small.yaml", "--option", "go", "--world", "3", "-n", "64"], "cannot be used with option '--world <n>'"],
    ["trace", ["small.yaml", "--option", "go", "--world", "2147483632"], "from 0 to 2147483631"],
    ["optimise", ["small.yaml", "--robust-worlds", "8"], "add --robust"],
    ["optimise", ["small.yaml", "--gap", "2"], "a share between 0 and 1"],
    ["sensitivity", ["small.yaml", "--metric", "best"], "best has no difference in a world; known: deaths,"],
    [
      "sensitivity",
      ["small.yaml", "--on", "offers.haven.places", "--times", "nothing"],
      "--times: there is no nothing",
    ],
    ["sensitivity", ["small.yaml", "--on", "offers.haven.places", "--times", "offers.haven.places"], "named twice"],
  ])("is 2 for %s %j, which says why", async (command, words, why) => {
    const { code, out, err } = await relocate([command, ...words], { cwd });
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(why);
  });

  it("is 2 for an unknown command, and names the nearest", async () => {
    const { code, err } = await relocate(["plam"], { cwd });
    expect([code, err]).toEqual([2, "error: unknown command 'plam'\n(Did you mean plan?)\n"]);
  });
});

describe("a wrong word", () => {
  it.each([
    ["--wordls", "3", "--worlds"],
    ["--metrics", "deths", "did you mean deaths?"],
    ["--options", "stai", "did you mean stay?"],
  ])("%s %s is answered with the right one", async (flag, value, right) => {
    expect((await plan("small.yaml", flag, value)).err).toContain(right);
  });

  it("in a file name is answered with the nearest file", async () => {
    expect((await plan("smal.yaml")).err).toBe(
      "relocate: cannot read smal.yaml: no such file; did you mean small.yaml?\n",
    );
  });
});

describe("a flag of ids that is given twice", () => {
  it("adds to what it said before", async () => {
    const words = ["plan", "small.yaml", "-n", "64", "--json"];
    const twice = await relocate([...words, "--options", "go", "--options", "stay"], { cwd });
    expect(twice).toEqual(await relocate([...words, "--options", "go,stay"], { cwd }));
    expect(JSON.parse(twice.out).result.options).toHaveLength(2);
  });
});

describe("what went wrong", () => {
  it("is located, with the line, and nothing is on stdout", async () => {
    const { out, err } = await plan("broken.yaml");
    expect(out).toBe("");
    expect(err).toMatch(/^broken\.yaml:2:1: error: .*\[[a-z-]+\]$/m);
    expect(err).toContain("  2 | titel: A camp and a haven\n      ^^^^^");
  });

  it.each([
    ["a folder", ".", "it is a folder"],
    ["bytes that are no text", "latin.yaml", "it is not UTF-8 text"],
  ])("with %s is said plainly", async (_, file, words) => {
    const { code, err } = await plan(file);
    expect([code, err]).toEqual([3, `relocate: cannot read ${file}: ${words}\n`]);
  });

  it.each(["plan", "check"])("with a name that is empty is said plainly by %s", async (command) => {
    const { code, err } = await relocate([command, ""], { cwd });
    expect([code, err]).toEqual([3, 'relocate: cannot read "": a name cannot be empty\n']);
  });

  it("with a requirement is said, even when quiet", async () => {
    expect((await plan("demanding.yaml", "--json", "-q")).err).toMatch(
      /^demanding\.yaml: requirement not met: "Going costs lives" holds in \d/,
    );
  });

  it.each([
    ["broken.yaml", 1, "error"],
    ["missing.yaml", 3, "error"],
    ["demanding.yaml", 4, "ok"],
  ])("is in the JSON of %s too", async (file, code, status) => {
    const ended = await plan(file, "--json");
    const envelope = JSON.parse(ended.out);
    expect([ended.code, envelope.status, envelope.result === null]).toEqual([code, status, status === "error"]);
    if (status === "error")
      expect(envelope.diagnostics[0]).toMatchObject({ severity: "error", file, path: expect.any(Array) });
  });
});
