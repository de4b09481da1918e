import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderWith, program } from "./binary.ts";
import { small } from "./scenarios.ts";

const { relocate, terminal } = await program();
const cwd = folderWith({ "small.yaml": small });
const CTRL_C = "\u0003";
const WIPED = "\r\u001b[K";
const WORLDS = ["-n", "20000"];

describe("--jobs", () => {
  it("gives the same bytes for any number of threads", async () => {
    const one = await relocate(["plan", "small.yaml", "--json", ...WORLDS, "--jobs", "1"], { cwd });
    expect(JSON.parse(one.out).run.worlds).toBe(20000);
    for (const jobs of ["2", "3"]) {
      const other = await relocate(["plan", "small.yaml", "--json", ...WORLDS, "--jobs", jobs], { cwd });
      expect(other).toEqual(one);
    }
  });

  it("is a whole number from 1", async () => {
    const { code, err } = await relocate(["plan", "small.yaml", "--jobs", "0"], { cwd });
    expect(code).toBe(2);
    expect(err).toContain("whole number from 1");
  });
});

describe("--precision", () => {
  const plan = async (words: readonly string[]) => {
    const { code, out } = await relocate(["plan", "small.yaml", "--json", ...words], { cwd });
    expect(code).toBe(0);
    return JSON.parse(out);
  };

  it("takes the worlds it needs, and says so; all errors of deaths are under the share asked for", async () => {
    const { run, result } = await plan(["--precision", "0.1%"]);
    expect(run.precision).toEqual({ asked: 0.001, reached: true });
    expect(run.worlds).toBeGreaterThanOrEqual(16384);
    expect(run.worlds).toBeLessThan(1_000_000);
    const most = 0.001 * result.options[0].outcomes.deaths.mean;
    for (const { outcomes } of result.options) expect(outcomes.deaths.se).toBeLessThanOrEqual(most);
    for (const { deaths } of result.pairs) expect(deaths.se).toBeLessThanOrEqual(most);
    const table = await relocate(["plan", "small.yaml", "--precision", "0.1%"], { cwd });
    expect(table.out.replace(/\s+/g, " ")).toContain("standard errors of deaths under 0.1% of the baseline's");
  });

  it("is the plain run of as many worlds, on any number of threads", async () => {
    const { run, result } = await plan(["--precision", "0.05%", "--jobs", "2"]);
    expect((await plan(["--precision", "0.05%", "--jobs", "1"])).run).toEqual(run);
    expect((await plan(["-n", String(run.worlds)])).result).toEqual(result);
  });

  it("stops at --worlds, and says that it did not get there", async () => {
    const { run } = await plan(["--precision", "0.000001", ...WORLDS]);
    expect(run).toMatchObject({ worlds: 20000, precision: { reached: false } });
    const table = await relocate(["plan", "small.yaml", "--precision", "0.000001", ...WORLDS], { cwd });
    expect(table.out.replace(/\s+/g, " ")).toContain("NOT all under");
  });

  it("is a share between 0 and 1", async () => {
    for (const bad of ["0", "1", "100%", "x", "-1%"])
      expect((await relocate(["plan", "small.yaml", `--precision=${bad}`], { cwd })).code).toBe(2);
  });
});

describe("on a terminal", () => {
  const endless = "relocate plan small.yaml --json -n 2000000000 --jobs 2 >out.json";

  it("Ctrl-C prints the worlds done so far, marked as partial, and exits 130", async () => {
    let asked = false;
    const { code, out } = await terminal(endless, cwd, (shown) => {
      if (asked || !shown.includes(" a second")) return null;
      asked = true;
      return CTRL_C;
    });
    expect(code, out).toBe(130);
    const { run, status, result } = JSON.parse(readFileSync(join(cwd, "out.json"), "utf8"));
    expect([status, run.partial]).toEqual(["ok", true]);
    expect(run.worlds).toBeGreaterThan(0);
    expect(run.worlds).toBeLessThan(2_000_000_000);
    expect(result.options[0].outcomes.deaths.mean).toBeGreaterThan(0);
    expect(out).toContain(`small.yaml: interrupted after ${run.worlds} worlds`);
  });

  it("progress is told on stderr, with rate and time left, and wiped away", async () => {
    const { code, out } = await terminal("relocate plan small.yaml -n 200000 --jobs 1 >table.txt", cwd, () => null);
    expect(code, out).toBe(0);
    expect(out.startsWith(`${WIPED}relocate: planning`)).toBe(true);
    expect(out).toMatch(/relocate: \d+% of 200,000 worlds, [\d,]+ a second, \d+ s left/);
    expect(out.endsWith(WIPED)).toBe(true);
    expect(readFileSync(join(cwd, "table.txt"), "utf8")).toContain("200,000 worlds");
  });

  it("nothing is told with -q, nor where stderr is no terminal", async () => {
    expect((await terminal("relocate plan small.yaml -q -n 50000 >table.txt", cwd, () => null)).out).toBe("");
    expect((await relocate(["plan", "small.yaml", "-n", "50000"], { cwd })).err).not.toContain("planning");
  });
});
