import { lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { read as readWorkbook, utils as sheetRows } from "xlsx";
import { folderWith, type Program, program } from "./binary.ts";
import { broken, small } from "./scenarios.ts";

let relocate: Program["relocate"];
let cwd: string;

beforeAll(async () => {
  ({ relocate } = await program());
});
beforeEach(() => {
  cwd = folderWith({ "small.yaml": small, "broken.yaml": broken });
});

const plan = (file: string, ...words: string[]) => relocate(["plan", file, "-n", "64", ...words], { cwd });
const read = (name: string) => readFileSync(join(cwd, name), "utf8");

describe("-o", () => {
  it("writes each file in the format of its ending or its prefix, and then nothing to stdout", async () => {
    const { code, out, err } = await plan(
      "small.yaml",
      "-o",
      "a.json",
      "-o",
      "a.md",
      "-o",
      "a.txt",
      "-o",
      "csv=a.data",
    );
    expect([code, out]).toEqual([0, ""]);
    expect(err).toContain("wrote a.json\nwrote a.md\nwrote a.txt\nwrote a.data\n");
    expect(JSON.parse(read("a.json")).status).toBe("ok");
    expect(read("a.md")).toMatch(/^## A camp and a haven\n/);
    expect(read("a.txt")).toMatch(/^A camp and a haven\n/);
    expect(read("a.data")).toMatch(/^option,title,metric,unit,statistic,value\n/);
  });

  it("writes a workbook that a spreadsheet can read, with the figures of the JSON, and only to a file", async () => {
    expect((await plan("small.yaml", "-o", "xlsx=a.data", "-o", "a.json")).code).toBe(0);
    const book = readWorkbook(readFileSync(join(cwd, "a.data")));
    const rows = sheetRows.sheet_to_json<Record<string, number>>(book.Sheets.Timeline).slice(1);
    const { options } = JSON.parse(read("a.json")).result;
    const points = options.flatMap(({ timeline }: { timeline: { remaining: { mean: number } }[] }) => timeline);
    expect(rows.map((row) => row["at risk, mean"])).toEqual(
      points.map((point: { remaining: { mean: number } }) => point.remaining.mean),
    );
    const { code, out, err } = await plan("small.yaml", "-f", "xlsx");
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("-o xlsx=plan.xlsx");
  });

  it("takes an ending for none but a format of the command", async () => {
    const { code, out, err } = await relocate(["optimise", "small.yaml", "-n", "64", "-o", "a.xlsx"], { cwd });
    expect([code, out]).toEqual([2, ""]);
    expect(err).toBe("error: what format is a.xlsx? Write it before it, such as table=a.xlsx\n");
    expect(readdirSync(cwd)).not.toContain("a.xlsx");
  });

  it("leaves stdout to a format that is asked for", async () => {
    const { out } = await plan("small.yaml", "--json", "-o", "a.json", "-o", "same");
    expect(out).toBe(read("a.json"));
    expect(read("same")).toBe(out);
  });

  it("takes - for stdout, and then prints nothing else there", async () => {
    const { out } = await plan("small.yaml", "--json");
    for (const words of [
      ["-o", "json=-"],
      ["--json", "-o", "-"],
      ["-o", "json=-", "-o", "a.md"],
    ])
      expect((await plan("small.yaml", ...words)).out).toBe(out);
    expect((await plan("small.yaml", "-o", "-")).out).toBe((await plan("small.yaml")).out);
    expect(readdirSync(cwd)).not.toContain("-");
  });

  it("replaces an old file whole, follows a link, keeps the mode, and leaves nothing else behind", async () => {
    writeFileSync(join(cwd, "real.json"), "old", { mode: 0o600 });
    symlinkSync("real.json", join(cwd, "link.json"));
    expect((await plan("small.yaml", "-o", "link.json")).code).toBe(0);
    expect(JSON.parse(read("real.json")).status).toBe("ok");
    expect(statSync(join(cwd, "real.json")).mode & 0o777).toBe(0o600);
    expect(lstatSync(join(cwd, "link.json")).isSymbolicLink()).toBe(true);
    expect(readdirSync(cwd).sort()).toEqual(["broken.yaml", "link.json", "real.json", "small.yaml"]);
  });

  it("leaves an old file as it is where the new one cannot be written", async () => {
    mkdirSync(join(cwd, "taken.json"));
    const into = await plan("small.yaml", "-o", "no/where.json");
    expect([into.code, into.out]).toEqual([3, ""]);
    expect(into.err).toContain("relocate: cannot write no/where.json: no such folder as no\n");
    expect((await plan("small.yaml", "-o", "taken.json")).code).toBe(3);
    expect(readdirSync(cwd).sort()).toEqual(["broken.yaml", "small.yaml", "taken.json"]);
  });

  it("says where a folder takes no files", async () => {
    const words = ["-o", "json=/proc/a.json", "--worlds-out", "/proc/a.csv"];
    expect((await plan("small.yaml", ...words.slice(0, 2))).err).toContain("no file can be made in /proc\n");
    expect((await plan("small.yaml", ...words.slice(2))).err).toContain("no file can be made in /proc\n");
  });

  it("writes to a device as it is, any number of results, never over it", async () => {
    expect((await plan("small.yaml", "-o", "json=/dev/null", "-o", "csv=/dev/null")).code).toBe(0);
    expect(lstatSync("/dev/null").isCharacterDevice()).toBe(true);
  });

  it("writes the errors of a scenario as JSON, and no empty table", async () => {
    const { code } = await plan("broken.yaml", "-o", "a.json", "-o", "a.txt");
    expect([code, JSON.parse(read("a.json")).status]).toEqual([1, "error"]);
    expect(readdirSync(cwd)).not.toContain("a.txt");
  });
});
