import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { top } from "../tools/bundle.js";
import { folderWith, type Program, program } from "./binary.ts";
import { broken, observed, small } from "./scenarios.ts";

let relocate: Program["relocate"];
let shell: Program["shell"];
let cwd: string;

beforeAll(async () => {
  ({ relocate, shell } = await program());
  cwd = folderWith({
    "small.yaml": small,
    "broken.yaml": broken,
    "after.yaml": observed,
    "badly.yaml": observed.replace("at: camp, on: 2013-06-02", "at: camp, on: 2015-06-02"),
    "unsourced.yaml": observed.replace("value: 2, source: report", "value: 2"),
    "latin.yaml": Uint8Array.of(0x74, 0xe9, 0x0a),
  });
  mkdirSync(join(cwd, "records"));
  writeFileSync(join(cwd, "records", "small.yaml"), observed);
});

const backtest = (...words: string[]) => relocate(["backtest", ...words, "-n", "256"], { cwd });
const sound = ["small.yaml", "--observed", "after.yaml"];

describe("the library", () => {
  it.each([
    ["80 columns", ["--width", "80"], "C", "80"],
    ["120 columns and Unicode", ["--width", "120"], "C.UTF-8", "120"],
  ])("is printed by one command, in %s", async (_, words, locale, name) => {
    const env = { LC_ALL: locale };
    const { code, out, err } = await relocate(["backtest", "scenarios", "--observed", "scenarios/observed", ...words], {
      cwd: top,
      env,
    });
    expect([code, err]).toEqual([0, ""]);
    for (const title of [
      "Camp Liberty, March 2013",
      "Refugees from Kosovo",
      "Emergency Transit Mechanism",
      "3 scenarios pooled",
    ])
      expect(out).toContain(title);
    expect(out.split("\n").filter((line) => line.length > Number(name))).toEqual([]);
    await expect(out).toMatchFileSnapshot(`__golden__/backtest-library-${name}.txt`);
  });
});

it("the README says of the library what the program does", async () => {
  const words = ["backtest", "scenarios", "--observed", "scenarios/observed", "--json"];
  const { scenarios, calibration } = JSON.parse((await relocate(words, { cwd: top })).out).result;
  const readme = readFileSync(join(top, "README.md"), "utf8").replace(/\s+/g, " ");
  const all = calibration.groups.at(-1);
  expect(readme).toContain(
    `${all.inside90} of ${all.outcomes} outcomes are inside their 90 % interval, where ${all.expected90.toFixed(1)} are expected, and ${all.inside50} inside their 50 % interval, where ${all.expected50.toFixed(1)} are`,
  );
  const departures = calibration.groups.find(({ kind }: { kind: string }) => kind === "departures");
  expect(readme).toContain(`mean quantile of departures, ${departures.meanQuantile.toFixed(2)} where a half is right`);
  const grouped = (value: number) => value.toLocaleString("en");
  for (const { kind, observed, forecast, inside90 } of scenarios.flatMap(
    (each: { outcomes: object[] }) => each.outcomes,
  ))
    if (!inside90 && kind !== "empty")
      expect(readme).toContain(`| ${grouped(observed.value)} | ${grouped(forecast.p5)} to ${grouped(forecast.p95)} |`);
});

describe("exit code", () => {
  it.each([
    [0, sound],
    [0, ["small.yaml", "--observed", "records"]],
    [0, ["small.yaml", "--observed", "unsourced.yaml"]],
    [1, ["broken.yaml", "--observed", "after.yaml"]],
    [1, ["small.yaml", "--observed", "badly.yaml"]],
    [1, ["small.yaml", "--observed", "small.yaml"]],
    [1, ["small.yaml", "broken.yaml", "--observed", "after.yaml", "--observed", "after.yaml"]],
    [3, ["missing.yaml", "--observed", "after.yaml"]],
    [3, ["small.yaml", "--observed", "missing.yaml"]],
    [3, ["small.yaml", "--observed", "latin.yaml"]],
    [3, ["small.yaml", "broken.yaml", "--observed", "records"]],
    [3, ["*.nothing.yaml", "--observed", "after.yaml"]],
    [3, [...sound, "-o", "missing/folder.json"]],
    [2, ["small.yaml"]],
    [
      2,
      ["small.yaml", "small.yaml", "--observed", "after.yaml", "--observed", "after.yaml", "--observed", "after.yaml"],
    ],
    [2, ["-", "--observed", "records"]],
    [2, ["-", "--observed", "-"]],
    [2, [...sound, "--format", "html"]],
    [2, [...sound, "--observe", "after.yaml"]],
  ])("is %d for backtest %j", async (code, words) => {
    expect((await backtest(...words)).code).toBe(code);
  });
});

describe("what is wrong", () => {
  it("with a record is said with its place, and nothing is printed", async () => {
    const { out, err } = await backtest("small.yaml", "--observed", "badly.yaml");
    expect(out).toBe("");
    expect(err).toContain("badly.yaml:12:34: error: 2015-06-02 is outside what the record covers");
    expect(err).toContain("[observed-outside]");
    expect(err.trimEnd().split("\n").at(-1)).toBe("small.yaml: not backtested");
  });

  it("with one of two leaves the other", async () => {
    const { out, err } = await backtest(
      "small.yaml",
      "broken.yaml",
      ...["--observed", "after.yaml", "--observed", "after.yaml"],
    );
    expect(out).toContain("Go to the haven");
    expect(err).toContain("broken.yaml:2:1: error");
  });

  it("with where a record is, names the nearest", async () => {
    const { err } = await backtest("small.yaml", "--observed", "aftr.yaml");
    expect(err).toBe("relocate: cannot read aftr.yaml: no such file; did you mean after.yaml?\n");
  });

  it("is a warning where a figure has no source, unless quiet", async () => {
    expect((await backtest("small.yaml", "--observed", "unsourced.yaml")).err).toContain("[unsourced]");
    expect((await backtest("small.yaml", "--observed", "unsourced.yaml", "-q")).err).toBe("");
  });

  it("leaves no half of a file", async () => {
    const { err } = await backtest(...sound, "-o", "missing/scores.csv");
    expect(err).toContain("cannot write missing/scores.csv: no such folder");
    expect(existsSync(join(cwd, "missing"))).toBe(false);
  });
});

describe("what is read", () => {
  it("may come through a pipe: a scenario, or a record", async () => {
    const plain = await backtest(...sound);
    const scenario = await relocate(["backtest", "-", "--observed", "after.yaml", "-n", "256"], { cwd, input: small });
    const record = await relocate(["backtest", "small.yaml", "--observed", "-", "-n", "256"], { cwd, input: observed });
    expect([scenario.out, record.out]).toEqual([plain.out, plain.out]);
  });

  it("may be changed by --set", async () => {
    const { code, out } = await backtest(...sound, "--set", "offers.haven.pace=50 per week", "--json");
    // Fifty on days 30, 37 and 44; 1 May is day 46.
    const [, , departures] = JSON.parse(out).result.scenarios[0].outcomes;
    expect([code, departures.forecast.p50]).toEqual([0, 150]);
  });

  it("has names and checksums in the JSON, the scenario first", async () => {
    const { inputs } = JSON.parse((await backtest(...sound, "--json")).out);
    expect(inputs.map(({ file }: { file: string }) => file)).toEqual(["small.yaml", "after.yaml"]);
    expect(inputs.every(({ sha256 }: { sha256: string }) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true);
  });
});

describe("output", () => {
  it("goes to several files at once, in the format of their endings", async () => {
    const { code, out } = await backtest(...sound, "-o", "a.json", "-o", "a.csv", "-o", "a.md", "-o", "a.txt", "-q");
    expect([code, out]).toEqual([0, ""]);
    const [json, csv, markdown, table] = ["json", "csv", "md", "txt"].map((end) =>
      readFileSync(join(cwd, `a.${end}`), "utf8"),
    );
    expect(JSON.parse(json as string).format).toBe("relocate.backtest");
    expect(csv?.split("\n")).toHaveLength(7);
    expect(markdown).toContain("| outcome |");
    expect(table).toContain("Calibration");
  });

  it("ends without a word when its reader goes away", async () => {
    const { out, err } = await shell(
      "relocate backtest small.yaml --observed after.yaml --json | head -n 1; echo $PIPESTATUS",
      { cwd },
    );
    expect([out, err]).toEqual(["{\n0\n", ""]);
  });

  it.each([
    [{ LC_ALL: "C" }, false],
    [{}, false],
    [{ LANG: "en_GB.UTF-8" }, true],
    [{ LANG: "en_GB.UTF-8", TERM: "dumb" }, false],
    [{ LANG: "en_GB.UTF-8", LC_ALL: "C" }, false],
  ])("of an environment %j has Unicode: %s", async (env, unicode) => {
    const { out } = await relocate(["backtest", ...sound, "-n", "64"], { cwd, env: env as Record<string, string> });
    expect(/[─━┃◆]/.test(out)).toBe(unicode);
    if (!unicode) expect(out).toMatch(/^[\n -~]+$/);
  });

  it("is the same but for its colour", async () => {
    const [plain, coloured] = [await backtest(...sound, "--no-color"), await backtest(...sound, "--color")];
    expect(coloured.out).not.toBe(plain.out);
    expect(stripVTControlCharacters(coloured.out)).toBe(plain.out);
  });
});

it("a copy of the library elsewhere gives the same bytes: no path gets into the result", async () => {
  const copy = folderWith({});
  cpSync(join(top, "scenarios"), join(copy, "scenarios"), { recursive: true });
  const words = ["backtest", "scenarios/kosovo-1999.yaml", "--observed", "scenarios/observed", "--json", "-n", "64"];
  const [here, there] = [await relocate(words, { cwd: top }), await relocate(words, { cwd: copy })];
  expect(there).toEqual(here);
});
