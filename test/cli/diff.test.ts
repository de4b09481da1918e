import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { folderWith, type Program, program } from "./binary.ts";
import { broken, demanding, small } from "./scenarios.ts";

let relocate: Program["relocate"];
let shell: Program["shell"];
beforeAll(async () => {
  ({ relocate, shell } = await program());
});

const dearer = small.replace("900 USD", "950 USD");
const learned = small
  .replace("attacks: 2 to 6 per year", "attacks: { evidence: log }")
  .replace("sites:\n", "evidence:\n  log: { file: logs/attacks.csv, from: 2012-03-16 }\nsites:\n");

const git = (folder: string, ...words: string[]) =>
  execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", ...words], {
    cwd: folder,
    encoding: "utf8",
  });

/** A repository with scenarios committed, and then changed on disk. */
function repository(): string {
  const folder = folderWith({ "top.yaml": small, "broken.yaml": broken });
  mkdirSync(join(folder, "plans", "logs"), { recursive: true });
  writeFileSync(join(folder, "plans", "camp.yaml"), learned);
  writeFileSync(join(folder, "plans", "logs", "attacks.csv"), "date,killed\n2012-06-01,3\n");
  symlinkSync("camp.yaml", join(folder, "plans", "link.yaml"));
  symlinkSync("/etc/hostname", join(folder, "plans", "out.yaml"));
  git(folder, "init", "--quiet");
  git(folder, "add", ".");
  git(folder, "commit", "--quiet", "-m", "first");
  writeFileSync(join(folder, "top.yaml"), dearer);
  writeFileSync(join(folder, "plans", "logs", "attacks.csv"), "date,killed\n2012-06-01,3\n2012-09-01,7\n");
  return folder;
}

const changesOf = (out: string) =>
  JSON.parse(out).result.changes.map(
    ({ path, before, after }: { path: string; before: { written: string }; after: { written: string } }) =>
      `${path}: ${before?.written ?? "()"} -> ${after?.written ?? "()"}`,
  );

describe("two files", () => {
  const folder = folderWith({ "a.yaml": small, "b.yaml": dearer, "strict.yaml": demanding, "broken.yaml": broken });
  const waiting = "  wait: { moves: [ { from: camp, offer: haven, start: 90 days } ] }\n";
  writeFileSync(join(folder, "more.yaml"), dearer.replace("claims:", `${waiting}claims:`));
  const diff = (...words: string[]) => relocate(["diff", ...words, "-n", "256"], { cwd: folder });

  test.each([80, 120])("as a table of %d columns", async (width) => {
    const { code, out, err } = await diff("a.yaml", "b.yaml", "--width", String(width));
    expect([code, err]).toEqual([0, ""]);
    expect(out.split("\n").filter((line) => line.length > width)).toEqual([]);
    await expect(out).toMatchFileSnapshot(`__golden__/diff-${width}.txt`);
  });

  test.each([
    ["a.yaml", "more.yaml", "Changed: 1 figure, 1 option added."],
    ["more.yaml", "a.yaml", "Changed: 1 figure, 1 option removed."],
  ])("an option that comes or goes is said to: %s %s", async (before, after, said) => {
    const { out } = await diff(before, after);
    expect(out.replaceAll("\n", " ")).toContain(said);
  });

  test("as Markdown for a pull request", async () => {
    const { code, out } = await diff("a.yaml", "b.yaml", "-f", "markdown");
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot("__golden__/diff.md");
  });

  test("the same bytes again, and into files", async () => {
    const [once, again] = [await diff("a.yaml", "b.yaml", "--json"), await diff("a.yaml", "b.yaml", "--json")];
    expect(again.out).toBe(once.out);
    const { code, out } = await diff("a.yaml", "b.yaml", "-o", "d.json", "-o", "d.md", "-o", "d.csv");
    expect([code, out]).toEqual([0, ""]);
    expect(readFileSync(join(folder, "d.json"), "utf8")).toBe(once.out);
    expect(readFileSync(join(folder, "d.md"), "utf8")).toMatch(/^## A camp and a haven\n/);
    expect(readFileSync(join(folder, "d.csv"), "utf8")).toBe((await diff("a.yaml", "b.yaml", "-f", "csv")).out);
  });

  test("as CSV in long form, with the metrics asked for, and with HXL tags", async () => {
    const words = ["a.yaml", "b.yaml", "--metrics", "cost", "-f", "csv"];
    const { code, out, err } = await diff(...words);
    expect([code, err]).toEqual([0, ""]);
    const rows: Record<string, string>[] = parseCsv(out, { columns: true });
    expect([...new Set(rows.filter(({ kind }) => kind === "outcome").map(({ metric }) => metric))]).toEqual(["cost"]);
    const means = rows.filter(({ kind, statistic }) => kind === "outcome" && statistic === "mean");
    expect(means.map(({ option, unit }) => [option, unit])).toEqual([
      ["stay", "USD"],
      ["go", "USD"],
    ]);
    expect(Number(means[1]?.difference)).toBeGreaterThan(40_000);
    const [header, tags, ...tagged]: string[][] = parseCsv((await diff(...words, "--hxl")).out);
    expect(tags?.filter((tag) => !/^#[a-z]+(\+[a-z]+)*$/.test(tag))).toEqual([]);
    expect([header, ...tagged]).toEqual(parseCsv(out));
  });

  test("one of them from stdin, and a value set in the second", async () => {
    const { code, out } = await relocate(
      ["diff", "-", "a.yaml", "--set", "offers.haven.places=500", "-n", "16", "--json"],
      { cwd: folder, input: small },
    );
    expect([code, changesOf(out)]).toEqual([0, ["offers.haven.places: 1000 -> 500"]]);
  });

  test("metrics asked for, and no others", async () => {
    const { out } = await diff("a.yaml", "b.yaml", "--metrics", "cost.un,best", "--json");
    expect(Object.keys(JSON.parse(out).result.options[1].outcomes)).toEqual(["cost.un", "best"]);
  });

  test.each<[string, number, string[], RegExp]>([
    [
      "a requirement that does not hold in the second",
      4,
      ["a.yaml", "strict.yaml"],
      /strict.yaml: requirement not met/,
    ],
    ["one that does not hold in the first is past", 0, ["strict.yaml", "a.yaml"], /^$/],
    ["errors in the first", 1, ["broken.yaml", "a.yaml"], /unknown-key[\s\S]*broken.yaml: has errors, not compared/],
    [
      "errors in the second, and a file that is not there",
      3,
      ["nothing.yaml", "broken.yaml"],
      /cannot read nothing.yaml/,
    ],
    ["one file only", 2, ["a.yaml"], /missing required argument 'after'/],
    ["stdin twice", 2, ["-", "-"], /only one of the two/],
    ["a metric that is none", 2, ["a.yaml", "b.yaml", "--metrics", "deahts"], /did you mean deaths/],
    ["HXL tags without CSV", 2, ["a.yaml", "b.yaml", "--hxl"], /--hxl adds a row to CSV: add --format csv/],
    ["a path that is none", 1, ["a.yaml", "b.yaml", "--set", "offers.heaven.places=1"], /offers.haven.places/],
  ])("%s: exit %d", async (_, expected, words, said) => {
    const { code, err, out } = await diff(...words, "--json");
    expect([code, err]).toEqual([expected, expect.stringMatching(said)]);
    if (expected !== 2) expect(JSON.parse(out).format).toBe("relocate.diff");
    expect(err).not.toMatch(/\n {4}at /);
  });
});

describe("a file against its git revision", () => {
  const folder = repository();
  const diff = (words: string[], cwd = folder) => relocate(["diff", ...words, "-n", "64", "--json"], { cwd });

  test("HEAD:path is the file as it was committed", async () => {
    const { code, out, err } = await diff(["HEAD:top.yaml", "top.yaml"]);
    expect([code, err]).toEqual([0, ""]);
    expect(changesOf(out)).toEqual(["costs.0.amount: 900 USD per departure -> 950 USD per departure"]);
    expect(JSON.parse(out).inputs.map(({ file }: { file: string }) => file)).toEqual(["HEAD:top.yaml", "top.yaml"]);
  });

  test("with the logs of that revision", async () => {
    const { code, out } = await diff(["HEAD:plans/camp.yaml", "plans/camp.yaml"]);
    expect(code).toBe(0);
    expect(changesOf(out)).toEqual(["evidence.log.2012-09-01: () -> killed 7, injured unknown, present unknown"]);
    const inputs = JSON.parse(out).inputs as { file: string; sha256: string }[];
    expect(inputs.map(({ file }) => file)).toEqual([
      "HEAD:plans/camp.yaml",
      "HEAD:plans/logs/attacks.csv",
      "plans/camp.yaml",
      "plans/logs/attacks.csv",
    ]);
    expect(inputs[1]?.sha256).not.toBe(inputs[3]?.sha256);
    const [stay] = JSON.parse(out).result.options;
    expect(stay.outcomes.attacks.difference.mean).toBeGreaterThan(0);
  });

  test.each([
    ["from another folder, by the path from the top", ["HEAD:plans/camp.yaml", "camp.yaml"], "plans"],
    ["from another folder, by the path from here", ["HEAD:./camp.yaml", "camp.yaml"], "plans"],
    ["through a link inside the repository", ["HEAD:./link.yaml", "camp.yaml"], "plans"],
    ["as staged", [":plans/camp.yaml", "plans/camp.yaml"], "."],
  ])("%s", async (_, words, cwd) => {
    const { code, out } = await diff(words, join(folder, cwd));
    expect(code).toBe(0);
    expect(changesOf(out)).toEqual(["evidence.log.2012-09-01: () -> killed 7, injured unknown, present unknown"]);
  });

  test("a finding in a log of the revision stands at its row", async () => {
    writeFileSync(join(folder, "plans", "logs", "attacks.csv"), "date,killed\n2012-06-01,many\n");
    git(folder, "commit", "--quiet", "-am", "second");
    const { code, out } = await diff(["HEAD:plans/camp.yaml", "top.yaml"]);
    const [found] = JSON.parse(out).diagnostics;
    expect([code, found.file, found.line]).toEqual([1, "HEAD:plans/logs/attacks.csv", 2]);
  });

  test.each([
    ["a revision that is none", "nowhere:top.yaml", "git knows no revision nowhere"],
    ["a file it does not have", "HEAD:other.yaml", "there is no such file in HEAD"],
    ["a folder", "HEAD:plans", "it is a folder"],
    ["a link out of the repository", "HEAD:plans/out.yaml", "leads to no file of the repository"],
    ["words that git might take for options", "--output=x:top.yaml", "git knows no revision --output=x"],
  ])("%s is said in words", async (_, word, said) => {
    const { code, err, out } = await relocate(["diff", "--json", "--", word, "top.yaml"], { cwd: folder });
    expect(err).toContain(said);
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ status: "error", result: null });
  });

  test("a path from here is suggested where one from the top was meant", async () => {
    const { err } = await diff(["HEAD:camp.yaml", "camp.yaml"], join(folder, "plans"));
    expect(err).toContain("did you mean HEAD:./camp.yaml");
  });

  test("outside a repository, and without git", async () => {
    const outside = folderWith({ "a.yaml": small });
    const { code, err } = await relocate(["diff", "HEAD:a.yaml", "a.yaml"], { cwd: outside });
    expect([code, err]).toEqual([3, "relocate: cannot read HEAD:a.yaml: not a git repository\n"]);
    const bare = await relocate(["diff", "HEAD:top.yaml", "top.yaml"], { cwd: folder, env: { PATH: "/nowhere" } });
    expect([bare.code, bare.err]).toEqual([3, "relocate: cannot read HEAD:top.yaml: git is not installed\n"]);
  });

  test("a file whose name has a colon is a file", async () => {
    writeFileSync(join(folder, "HEAD:odd.yaml"), dearer);
    const { code, out } = await diff(["HEAD:odd.yaml", "top.yaml"]);
    expect([code, changesOf(out)]).toEqual([0, []]);
  });

  test("into a reader that ends early, quietly", async () => {
    const { code, err } = await shell("set -o pipefail; relocate diff HEAD:top.yaml top.yaml -n 16 | head -n 1", {
      cwd: folder,
    });
    expect([code, err]).toEqual([0, ""]);
  });
});
