import { beforeAll, describe, expect, it } from "vitest";
import { folderWith, type Program, program } from "./binary.ts";
import { broken, small } from "./scenarios.ts";

let relocate: Program["relocate"];
let cwd: string;

beforeAll(async () => {
  ({ relocate } = await program());
  cwd = folderWith({ "small.yaml": small, "broken.yaml": broken });
});

const trace = (...words: string[]) => relocate(["trace", ...words], { cwd });

describe("trace", () => {
  it("tells a world as a dated story that ends in the totals", async () => {
    const { code, out, err } = await trace("small.yaml", "--option", "go", "--world", "5", "--width", "80");
    expect([code, err.includes("error")]).toEqual([0, false]);
    expect(out.split("\n").filter((line) => line.length > 80)).toEqual([]);
    expect(out).toMatch(/^2013-03-16 {2}The start: 1000 at Camp/m);
    expect(out).toMatch(/^2014-03-16 {2}The end of the plan/m);
    expect(out).toMatch(/^deaths +\d+ {2}people of 1000$/m);
  });

  it.each([80, 120])("of the flagship at %d columns", async (width) => {
    const words = ["scenarios/camp-liberty-2013.yaml", "--option", "places-as-they-come", "--world", "747"];
    const { out } = await relocate(["trace", ...words, "--width", String(width)]);
    expect(out.split("\n").filter((line) => line.length > width)).toEqual([]);
    await expect(out).toMatchFileSnapshot(`__golden__/trace-${width}.txt`);
  });

  it("gives the same world by quantile and by number, and as JSON", async () => {
    const told = async (...words: string[]) =>
      JSON.parse((await trace("small.yaml", "--option", "stay", "--json", ...words)).out);
    const worst = await told("--quantile", "0.95", "-n", "256");
    expect(worst).toMatchObject({ format: "relocate.trace", status: "ok", inputs: [{ file: "small.yaml" }] });
    expect(worst.result.chosen).toEqual({ metric: "deaths", quantile: 0.95, worlds: 256 });
    const named = await told("--world", String(worst.result.world));
    expect(named.result).toEqual({ ...worst.result, chosen: null });
    const better = await told("--quantile", "0.05", "-n", "256");
    expect(better.result.totals.deaths).toBeLessThan(worst.result.totals.deaths);
  });

  it.each([
    [["small.yaml"], 2, "name the option to tell with --option: stay, go"],
    [["small.yaml", "--option", "goo"], 2, "did you mean go?"],
    [["small.yaml", "--option", "go", "--quantile", "95"], 2, "a number from 0 to 1"],
    [["small.yaml", "--option", "go", "--quantile", "0.5", "--world", "1"], 2, "cannot be used with"],
    [["broken.yaml", "--option", "go"], 1, "titel"],
    [["none.yaml", "--option", "go"], 3, "cannot read none.yaml"],
  ])("says what is wrong with %j", async (words, code, message) => {
    const ended = await trace(...words);
    expect([ended.code, ended.out]).toEqual([code, ""]);
    expect(ended.err).toContain(message);
    expect(ended.err).not.toMatch(/^ +at /m);
  });
});
