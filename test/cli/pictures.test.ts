import { beforeAll, describe, expect, it } from "vitest";
import { wantsUnicode } from "../../src/cli/unicode.ts";
import { folderWith, type Program, program } from "./binary.ts";
import { small } from "./scenarios.ts";

let relocate: Program["relocate"];
let cwd: string;

beforeAll(async () => {
  ({ relocate } = await program());
  cwd = folderWith({ "small.yaml": small });
});

const plan = (env: Record<string, string>, ...words: string[]) =>
  relocate(["plan", "small.yaml", "-n", "64", ...words], { cwd, env });

describe("pictures in plan", () => {
  it("are ASCII unless the locale's characters are UTF-8", async () => {
    const { out } = await plan({}, "--timeline");
    expect(out).toMatch(/^go +\S*o/m);
    expect(out).toMatch(/^stay \* +9+$/m);
    expect(out).toMatch(/^[\x20-\x7e\n]+$/);
    expect((await plan({ LANG: "en_GB.UTF-8" }, "--timeline")).out).toMatch(/^stay \* +█+$/m);
  });

  it("show people over time only where asked for", async () => {
    expect((await plan({})).out).not.toContain("People at risk over time");
    expect((await plan({})).out).toContain("Deaths over the worlds");
  });

  it("are in no JSON, CSV or table of chosen metrics", async () => {
    for (const words of [["--json"], ["-f", "csv"], ["--metrics", "deaths"]]) {
      const { out } = await plan({ LANG: "C.UTF-8" }, ...words);
      expect(out).not.toMatch(/[─━●×█]|Deaths over the worlds/);
    }
  });
});

describe("whether stdout shows more than ASCII", () => {
  it.each([
    [{}, false],
    [{ LANG: "C" }, false],
    [{ LANG: "C.UTF-8" }, true],
    [{ LANG: "C.UTF-8", LC_ALL: "POSIX" }, false],
    [{ LANG: "C", LC_CTYPE: "en_US.utf8" }, true],
    [{ LANG: "C.UTF-8", TERM: "dumb" }, false],
  ])("%j: %s", (environment, shown) => {
    expect(wantsUnicode(environment)).toBe(shown);
  });
});
