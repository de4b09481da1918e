import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { folderWith, type Program, program } from "./binary.ts";

let relocate: Program["relocate"];
let shell: Program["shell"];
let binary: string;
beforeAll(async () => {
  ({ relocate, shell, binary } = await program());
});

/** The program at a terminal: what is typed, and what the terminal shows. */
function atTerminal(cwd: string, words: string, keys: string) {
  const { stdout, status } = spawnSync("script", ["-qec", `"${process.execPath}" "${binary}" ${words}`, "/dev/null"], {
    cwd,
    input: keys,
    encoding: "utf8",
    timeout: 30_000,
    env: { PATH: process.env.PATH, TERM: "dumb" },
  });
  return { shown: stdout, status };
}

describe("without a terminal", () => {
  test("writes a commented scenario that check --strict passes, and plan plans", async () => {
    const folder = folderWith({});
    const words = ["init", "north", "--people", "1200", "--start", "2013-03-16", "--title", "North"];
    const { code, out, err } = await relocate(words, { cwd: folder });
    expect([code, out]).toEqual([0, ""]);
    expect(err).toBe("wrote north.yaml\nnext: relocate check north.yaml; relocate plan north.yaml\n");
    await expect(readFileSync(join(folder, "north.yaml"), "utf8")).toMatchFileSnapshot("__golden__/init.yaml");
    expect((await relocate(["check", "--strict", "north.yaml"], { cwd: folder })).code).toBe(0);
    const planned = await relocate(["plan", "north.yaml", "-n", "64", "--json"], { cwd: folder });
    expect(JSON.parse(planned.out).result.scenario).toMatchObject({
      title: "North",
      people: 1200,
      start: "2013-03-16",
    });
  });

  test("begins today where no day is given", async () => {
    const before = new Date().toISOString().slice(0, 10);
    const { out } = await relocate(["init", "-"]);
    const after = new Date().toISOString().slice(0, 10);
    expect([before, after]).toContain(/^start: "(.*?)"/m.exec(out)?.[1]);
  });

  test("to stdout, for another command", async () => {
    const { code, out } = await shell("relocate init - --currency EUR --people 300 | relocate plan - -n 16 --json");
    expect([code, JSON.parse(out).result.scenario.currency]).toEqual([0, "EUR"]);
  });

  test("lets a name begin as it would within a sentence", async () => {
    const { out } = await relocate(["init", "-", "--offer", "The Netherlands", "--haven", "Albania"]);
    expect(out).toContain('title: "Take the places of the Netherlands"');
    expect(out).toContain('title: "All at once to Albania"');
  });

  test.each(["", "folder/", ".yaml"])("is 2 for a name that names no file: %j", async (name) => {
    const { code, err } = await relocate(["init", name, "--yes"], { cwd: folderWith({}) });
    expect([code, err]).toEqual([2, `error: ${JSON.stringify(name)} names no file; write a name, such as north\n`]);
  });

  test("leaves a file that exists alone, unless told otherwise", async () => {
    const folder = folderWith({ "scenario.yaml": "mine" });
    const refused = await relocate(["init"], { cwd: folder });
    expect([refused.code, refused.err]).toEqual([3, "relocate: scenario.yaml exists; --force writes over it\n"]);
    expect(readFileSync(join(folder, "scenario.yaml"), "utf8")).toBe("mine");
    expect((await relocate(["init", "--force", "-q"], { cwd: folder })).err).toBe("");
    expect(readFileSync(join(folder, "scenario.yaml"), "utf8")).toMatch(/^relocate: 1$/m);
  });

  test.each([
    ["a flag's value that is wrong", ["--pace", "45 days"], 2, /error: --pace "45 days": pace needs people per time/],
    ["more places than people", ["--people", "10", "--places", "20"], 2, /error: --places "20"/],
    ["a folder that is not there", ["no/such/folder/x"], 3, /cannot write no\/such\/folder\/x.yaml/],
    ["a flag that is none", ["--peple", "3"], 2, /unknown option '--peple'/],
  ])("%s: exit code and words", async (_, words, expected, said) => {
    const folder = folderWith({});
    const { code, out, err } = await relocate(["init", ...words], { cwd: folder });
    expect([code, out, err]).toEqual([expected, "", expect.stringMatching(said)]);
    expect(existsSync(join(folder, "scenario.yaml"))).toBe(false);
  });
});

describe("on a terminal", () => {
  test("asks, asks again, and writes", async () => {
    const folder = folderWith({});
    const keys = ["A camp", "2013-03-16", "1 year", "", "North", "lots", "400"].join("\n") + "\n".repeat(14);
    const { shown, status } = atTerminal(folder, "init", keys);
    expect(shown).toContain("How many are they? [1000]");
    expect(shown).toContain("What is it about? [A camp under fire]");
    expect(status).toBe(0);
    const text = readFileSync(join(folder, "scenario.yaml"), "utf8");
    expect(text).toContain('title: "A camp"');
    expect(text).toContain('value: "400"');
    expect((await relocate(["check", "--strict", "scenario.yaml"], { cwd: folder })).code).toBe(0);
  });

  test("broken off with Ctrl-D, writes nothing", () => {
    const folder = folderWith({});
    const { status } = atTerminal(folder, "init", "A camp\n\u0004");
    expect([status, existsSync(join(folder, "scenario.yaml"))]).toEqual([130, false]);
  });

  test("asks nothing with --yes", () => {
    const folder = folderWith({});
    writeFileSync(join(folder, "x"), "");
    const { shown, status } = atTerminal(folder, "init --yes", "");
    expect([status, existsSync(join(folder, "scenario.yaml"))]).toEqual([0, true]);
    expect(shown).not.toContain("What is it about?");
  });
});
