import { parse as parseCsv } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { shieldOrGo } from "../analysis/sensitivity/shield-or-go.ts";
import { folderWith, type Program, program } from "./binary.ts";
import { broken } from "./scenarios.ts";

let relocate: Program["relocate"];
let shell: Program["shell"];
let terminal: Program["terminal"];
let cwd: string;

beforeAll(async () => {
  ({ relocate, shell, terminal } = await program());
  const required = shieldOrGo.replace("deaths(go) < deaths(shield) }", "deaths(go) > deaths(shield), require: 90% }");
  const hostile = shieldOrGo.replace("of: A host", 'of: "=1+1\\e[31m|x"');
  cwd = folderWith({
    "shield.yaml": shieldOrGo,
    "required.yaml": required,
    "broken.yaml": broken,
    "hostile.yaml": hostile,
  });
});

const run = (...words: string[]) => relocate(["sensitivity", ...words], { cwd });

describe("sensitivity", () => {
  it.each([80, 120])("prints the page of an analyst, %i columns wide", async (width) => {
    const { code, out } = await run(
      "shield.yaml",
      "-n",
      "4096",
      "--width",
      String(width),
      "--value-per-death-averted",
      "1M",
      "-q",
    );
    expect(code).toBe(0);
    expect(out.split("\n").filter((line) => line.length > width)).toEqual([]);
    await expect(out).toMatchFileSnapshot(`__golden__/sensitivity-${width}.txt`);
  });

  it("gives the same bytes for any number of threads, on a page too", async () => {
    const [one, three] = await Promise.all(
      ["1", "3"].map((jobs) => run("shield.yaml", "-n", "512", "--watch", "3,12", "--json", "-q", "--jobs", jobs)),
    );
    expect(three.out).toBe(one.out);
    const page = (jobs: string) => relocate(["report", "shield.yaml", "-n", "512", "--jobs", jobs], { cwd });
    const [alone, together] = await Promise.all([page("1"), page("2")]);
    expect(together.out).toBe(alone.out);
    expect(alone.out).toContain("What would change the answer");
  });

  it("says on a terminal how far it has come, and wipes that away", async () => {
    const { code, out } = await terminal(
      "relocate sensitivity shield.yaml -n 4096 --jobs 2 >page.txt",
      cwd,
      () => null,
    );
    expect(code, out).toBe(0);
    expect(out.startsWith("\r\u001b[Krelocate: planning")).toBe(true);
    expect(out).toMatch(/relocate: (which quantities matter|what would change the answer): \d+ of \d+/);
    expect(out.endsWith("\r\u001b[K")).toBe(true);
    expect((await terminal("relocate sensitivity shield.yaml -q -n 256 >page.txt", cwd, () => null)).out).toBe("");
  });

  it("prints the curve in two quantities", async () => {
    const on = ["--on", "$shield", "--on", "options.go.needs.0.chance"];
    const { out } = await run("shield.yaml", "-n", "512", "--width", "200", ...on, "-q");
    expect(out).toMatch(/Break-even curve of shield and go in \$shield and options\.go\.needs\.0\.chance/);
    expect(out).toMatch(
      /deaths\(shield\) is above deaths\(go\) where options\.go\.needs\.0\.chance lies above the curve/,
    );
  });

  it("prints Markdown", async () => {
    const { out } = await run("shield.yaml", "-n", "512", "-f", "markdown", "-q");
    await expect(out).toMatchFileSnapshot("__golden__/sensitivity.md");
  });

  it("prints JSON in the envelope of the contract, the same bytes for the same seed", async () => {
    const { out } = await run("shield.yaml", "-n", "512", "--json", "-q");
    const { result, ...envelope } = JSON.parse(out);
    expect(envelope).toMatchObject({
      $schema: "sensitivity.v1.schema.json",
      format: "relocate.sensitivity",
      status: "ok",
      run: { seed: 1, worlds: 512, partial: false, shard: null },
    });
    expect(result.breakEven.between).toEqual(["shield", "go"]);
    expect((await run("shield.yaml", "-n", "512", "--json", "-q")).out).toBe(out);
  });

  it("prints CSV in long form, every row of it a figure", async () => {
    const { out } = await run("shield.yaml", "-n", "512", "-f", "csv", "-q");
    const rows = parseCsv(out, { columns: true }) as Record<string, string>[];
    const analyses = new Set(rows.map(({ analysis }) => analysis));
    expect([...analyses]).toEqual(
      expect.arrayContaining([
        "choice",
        "break-even",
        "tornado",
        "information",
        "frontier",
        "regret",
        "discovery",
        "claim",
      ]),
    );
    expect(rows.filter(({ value }) => value !== "" && !Number.isFinite(Number(value)))).toEqual([]);
    const tie = rows.find(({ item, statistic }) => item === "$shield" && statistic === "tie");
    expect(Number(tie?.value)).toBeCloseTo(0.6, 1);
  });

  it("writes several formats at once", async () => {
    const { code, out, err } = await run("shield.yaml", "-n", "256", "-o", "a.json", "-o", "a.md");
    expect([code, out]).toEqual([0, ""]);
    expect(err).toMatch(/wrote a\.json\n.*wrote a\.md\n/s);
  });

  it("lets no text of the scenario drive a terminal or a spreadsheet", async () => {
    const table = await run("hostile.yaml", "-n", "256", "-q");
    expect(table.out).not.toContain("\u001b");
    expect(table.out).toContain("\\u{1b}");
    const csv = await run("hostile.yaml", "-n", "256", "-q", "-f", "csv");
    expect(csv.out).not.toContain("\u001b");
    expect(csv.out).toMatch(/,'=1\+1/);
  });

  it("ends quietly where nobody reads on", async () => {
    const { code, out, err } = await shell("relocate sensitivity shield.yaml -n 256 -q | head -1", { cwd });
    expect([code, out, err]).toEqual([0, "Shield or go: what would change the answer\n", ""]);
  });
});

describe("exit codes of sensitivity", () => {
  it("4 where a requirement does not hold, with the result", async () => {
    const { code, out, err } = await run("required.yaml", "-n", "256");
    expect(code).toBe(4);
    expect(out).toMatch(/Required in at least 90% of worlds: NOT MET/);
    expect(err).toMatch(/requirement not met: "Going is better than shields" holds in/);
  });

  it("1 for a scenario with errors, 3 for a file that is not there, both with JSON", async () => {
    for (const [file, expected] of [
      ["broken.yaml", 1],
      ["nothing.yaml", 3],
    ] as const) {
      const { code, out } = await run(file, "--json");
      expect(code).toBe(expected);
      expect(JSON.parse(out)).toMatchObject({ format: "relocate.sensitivity", status: "error", result: null });
    }
  });

  it.each([
    [["--between", "shield"], "two different ids"],
    [["--between", "shield,gone"], "--between: there is no gone; did you mean go?"],
    [["--metric", "best"], "--metric: best has no difference in a world"],
    [["--metric", "death"], "did you mean deaths?"],
    [["--on", "$sheild"], "--on: there is no $sheild; did you mean $shield?"],
    [["--times", "costs.1.amout"], "--times: there is no costs.1.amout; did you mean costs.1.amount?"],
    [["--on", "$shield", "--on", "costs.0.amount", "--times", "costs.1.amount"], "at most two quantities"],
    [["--value-per-death-averted", "much"], "an amount over 0"],
    [["-n", "100"], "a whole number from 256"],
    [["--watch", "0"], "a whole number from 1"],
    [["--needs", "maybe"], "Allowed choices are weighed, met"],
  ])("2 for %j", async (words, message) => {
    const { code, out, err } = await run("shield.yaml", ...words);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(message);
    expect(err).not.toMatch(/\n\s+at /);
  });
});
