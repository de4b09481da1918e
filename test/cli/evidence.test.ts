import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { closeSync, mkdirSync, openSync, rmSync, symlinkSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { folderWith, type Program, program } from "./binary.ts";

let relocate: Program["relocate"];
beforeAll(async () => {
  ({ relocate } = await program());
});

const LOG = "date,site,killed,present,source\n2013-02-09,camp,8,3100,count\n2013-04-29,camp,0,3100,count\n";

function scenario(keys: string): string {
  return `relocate: 1
title: A camp
start: 2013-03-16
horizon: 1 year
sources: { count: { title: Count } }
evidence:
  log: { from: 2012-02-18, ${keys}, source: count }
sites: { camp: { people: { value: 3100, source: count } } }
threats:
  attack: { at: camp, attacks: { evidence: log }, per_attack: { evidence: log }, concentration: 1, source: count }
baseline: stay
options: { stay: {} }
`;
}

const plain = scenario("file: logs/attacks.csv");

function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const top = folderWith({});
  mkdirSync(join(top, "plans/logs"), { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(top, name), content);
  return top;
}

describe("a scenario with a log", () => {
  it("is planned from any folder, and the log is among the inputs with its checksum", async () => {
    const cwd = folder({ "plans/a.yaml": plain, "plans/logs/attacks.csv": LOG });
    const sha256 = createHash("sha256").update(LOG).digest("hex");
    const { code, out } = await relocate(["plan", "plans/a.yaml", "-n", "16", "--json"], { cwd });
    const { inputs, result } = JSON.parse(out);
    expect(code).toBe(0);
    expect(inputs).toMatchObject([{ file: "plans/a.yaml" }, { file: "plans/logs/attacks.csv", sha256 }]);
    expect(result.evidence).toMatchObject([{ id: "log", events: 1, log: { path: "logs/attacks.csv", rows: 2 } }]);
    const inside = await relocate(["plan", "a.yaml", "-n", "16", "--json"], { cwd: join(cwd, "plans") });
    expect(JSON.parse(inside.out).result).toEqual(result);
  });

  it("is read from stdin with its log beside the working folder, or beside the name it is given", async () => {
    const cwd = folder({ "plans/logs/attacks.csv": LOG });
    const there = { cwd: join(cwd, "plans"), input: plain };
    expect((await relocate(["plan", "-", "-n", "16"], there)).code).toBe(0);
    expect((await relocate(["check", "-"], { cwd, input: plain })).code).toBe(1);
    expect((await relocate(["check", "-", "--stdin-filename", "plans/a.yaml"], { cwd, input: plain })).code).toBe(0);
  });

  it("that is wrong is not planned: the place is in the log, and nothing is written", async () => {
    const cwd = folder({ "plans/a.yaml": plain, "plans/logs/attacks.csv": LOG.replace(",8,", ",eight,") });
    const { code, out, err } = await relocate(["plan", "plans/a.yaml"], { cwd });
    expect([code, out]).toEqual([1, ""]);
    expect(err).toBe(
      'plans/logs/attacks.csv:2:17: error: killed needs a whole number, or nothing where it is not known; this is "eight" [log-cell]\nplans/a.yaml: 1 error, not planned\n',
    );
  });

  it.each([0, 20_000])("whose CSV breaks is told where, read at once or as a stream: after %i rows", async (rows) => {
    const wrong = LOG.replace(",8,", ",eight,");
    const broken = `${wrong}${"2013-02-09,elsewhere,8,3100,count\n".repeat(rows)}2013-02-10,"camp"x,8,3100,count\n`;
    const cwd = folder({ "plans/a.yaml": plain, "plans/logs/attacks.csv": broken });
    const { code, out } = await relocate(["check", "plans/a.yaml", "-f", "concise"], { cwd });
    const places = [...out.matchAll(/^plans\/logs\/attacks\.csv:(\d+):\d+: error: .*\[(log-\w+)\]$/gm)];
    expect(code).toBe(1);
    expect(places.map(([, line, found]) => [Number(line), found])).toEqual([[4 + rows, "log-syntax"]]);
  });

  it("that is not there is an error of the scenario, with the name that was probably meant", async () => {
    const cwd = folder({ "plans/a.yaml": plain, "plans/logs/atacks.csv": LOG });
    const { code, out } = await relocate(["check", "plans", "-f", "concise"], { cwd });
    expect(code).toBe(1);
    expect(out).toContain("plans/a.yaml:7:34: error: cannot read logs/attacks.csv: no such file [evidence-unreadable]");
    expect((await relocate(["check", "plans"], { cwd })).out).toContain("did you mean atacks.csv?");
  });

  it("does not lead out of its folder by a link, nor to what is no file", async () => {
    const cwd = folder({ "plans/a.yaml": plain, "secret.csv": LOG, "plans/b.yaml": scenario("file: logs/pipe.csv") });
    symlinkSync("../../secret.csv", join(cwd, "plans/logs/attacks.csv"));
    execFileSync("mkfifo", [join(cwd, "plans/logs/pipe.csv")]);
    const { out } = await relocate(["check", "plans", "-f", "concise"], { cwd });
    expect(out).toContain(
      'a.yaml:7:34: error: "logs/attacks.csv" does not lie below the scenario\'s folder [evidence-file-path]',
    );
    expect(out).toContain("b.yaml:7:34: error: cannot read logs/pipe.csv: it is no file [evidence-unreadable]");
    rmSync(join(cwd, "plans/logs/attacks.csv"));
    writeFileSync(join(cwd, "plans/real.csv"), LOG);
    symlinkSync("../real.csv", join(cwd, "plans/logs/attacks.csv"));
    expect((await relocate(["check", "plans/a.yaml"], { cwd })).code).toBe(0);
  });

  it("cannot drive a terminal, a CI log or a spreadsheet by what its cells say", async () => {
    const hostile = LOG.replace("2013-02-09", "\u001b[2J::error::x").replace(",count\n2", ',"=cmd"\n2');
    const cwd = folder({ "plans/a.yaml": plain, "plans/logs/attacks.csv": hostile });
    for (const format of ["text", "concise", "github", "junit", "sarif", "json"]) {
      const { out } = await relocate(["check", "plans", "-f", format], { cwd });
      expect(out.includes("\u001b"), format).toBe(false);
      expect(out.slice(out.indexOf("::") + 2), format).not.toContain("::error::x");
    }
    const named = folder({
      "plans/a.yaml": plain,
      "plans/logs/attacks.csv": LOG.replace("camp,8,3100,count", "camp,8,3100,\u001b[2J"),
    });
    for (const format of ["table", "markdown", "json"]) {
      const { out } = await relocate(["plan", "plans/a.yaml", "-n", "16", "-f", format], { cwd: named });
      expect(out.includes("\u001b"), format).toBe(false);
      expect(out, format).toContain("[2J");
    }
  });
});

/** Prints the most memory that the program held, in kilobytes, as its last word (of Linux; a process inherits its parent's maxRSS). */
const PEAK = `--import=data:text/javascript,${encodeURIComponent(
  'import { readFileSync } from "node:fs"; process.on("exit", () => process.stderr.write("peak=" + /VmHWM:\\s*(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]))',
)}`;

describe.runIf(process.platform === "linux")("a log of 200 MB", () => {
  const row = `2013-02-09,elsewhere,8,3100,${"x".repeat(4000)}\n`;
  const block = row.repeat(1000);

  /** A log of at least so many bytes, its one attack on the camp in the last row. */
  function log(path: string, bytes: number): void {
    const file = openSync(path, "w");
    writeSync(file, "date,site,killed,present,source\n");
    for (let written = 0; written < bytes; written += block.length) writeSync(file, block);
    writeSync(file, "2013-02-10,camp,8,3100,count\n");
    closeSync(file);
  }

  async function peakMegabytes(bytes: number, more = ""): Promise<{ megabytes: number; err: string; out: string }> {
    const cwd = folder({ "plans/a.yaml": scenario("file: logs/attacks.csv, where: { site: camp }") });
    log(join(cwd, "plans/logs/attacks.csv"), bytes);
    if (more !== "") writeFileSync(join(cwd, "plans/logs/attacks.csv"), more, { flag: "a" });
    const { err, out } = await relocate(["check", "plans/a.yaml", "-f", "concise"], {
      cwd,
      env: { NODE_OPTIONS: PEAK },
    });
    rmSync(cwd, { recursive: true });
    return { megabytes: Number(/peak=(\d+)/.exec(err)?.[1]) / 1024, err, out };
  }

  it("takes not half its size more memory than one of 10 MB", async () => {
    const small = await peakMegabytes(10e6);
    const large = await peakMegabytes(200e6, "2013-02-11,camp,eight,3100,count\n");
    expect(large.out).toMatch(/^plans\/logs\/attacks\.csv:\d{5}:17: error: killed needs a whole number/);
    expect(small.megabytes).toBeGreaterThan(10);
    expect(large.megabytes - small.megabytes).toBeLessThan(100);
  });
});
