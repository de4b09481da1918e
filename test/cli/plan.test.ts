import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { folderWith, type Program, program } from "./binary.ts";
import { small } from "./scenarios.ts";

let relocate: Program["relocate"];
let cwd: string;

beforeAll(async () => {
  ({ relocate } = await program());
  cwd = folderWith({ "small.yaml": small, "other.yaml": small.replace("A camp", "Another camp") });
});

const plan = (...words: string[]) => relocate(["plan", ...words], { cwd });
const json = async (...words: string[]) => JSON.parse((await plan(...words, "--json")).out);

describe("plan", () => {
  it("gives the envelope of the contract", async () => {
    const { result, diagnostics, ...envelope } = await json("small.yaml", "-n", "50", "--seed", "7");
    expect(envelope).toEqual({
      $schema: "plan.v1.schema.json",
      format: "relocate.plan",
      formatVersion: "1.0",
      tool: { name: "relocate", version: expect.stringMatching(/^\d+\.\d+\.\d+/) },
      status: "ok",
      inputs: [{ file: "small.yaml", sha256: createHash("sha256").update(small).digest("hex") }],
      run: { seed: 7, worlds: 64, partial: false, shard: null },
    });
    expect(diagnostics.every(({ severity }: { severity: string }) => severity === "warning")).toBe(true);
    expect(result.options.map(({ id }: { id: string }) => id)).toEqual(["stay", "go"]);
  });

  it("gives the same bytes for the same seed, from a file, by its full path and from stdin", async () => {
    const file = await plan("small.yaml", "-n", "64", "--json");
    expect((await plan("small.yaml", "-n", "64", "--json")).out).toBe(file.out);
    expect((await plan(`${cwd}/small.yaml`, "-n", "64", "--json")).out).toBe(file.out);
    const piped = await relocate(["plan", "-", "-n", "64", "--json"], { cwd, input: small });
    expect(piped.out.replaceAll("<stdin>", "small.yaml")).toBe(file.out);
    expect((await json("small.yaml", "-n", "64", "--seed", "2")).result).not.toEqual(JSON.parse(file.out).result);
  });

  it("says the answer and every option in the table, within the width", async () => {
    const { out } = await plan("small.yaml", "-n", "256", "--width", "80");
    expect(out).toMatch(
      /^A camp and a haven\n1000 people at start; 2013-03-16 to 2014-03-16 \(365 days\); 256 worlds, seed 1\n\nIf carried out, "Go to the\s+haven"/,
    );
    expect(out).toMatch(/^stay \* /m);
    expect(out.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });

  it("shows the options and metrics asked for, in the order asked for", async () => {
    const { result } = await json("small.yaml", "-n", "64", "--metrics", "cost.un,deaths", "--sort", "deaths");
    expect(result.options.map(({ id }: { id: string }) => id)).toEqual(["go", "stay"]);
    expect(Object.keys(result.options[0].outcomes)).toEqual(["cost.un", "deaths"]);
    expect((await json("small.yaml", "-n", "64", "--options", "stay")).result.options).toHaveLength(1);
    expect((await json("small.yaml", "-n", "64", "--baseline", "go")).result.baseline).toBe("go");
  });

  it("plans with a quantity set on the command line", async () => {
    const deaths = async (...words: string[]) =>
      (await json("small.yaml", "-n", "1024", ...words)).result.options[0].outcomes.deaths.mean;
    const rare = await deaths("--set", "threats.rockets.attacks=1 per year");
    expect(await deaths("--set", "threats.rockets.attacks=2 per year")).toBeCloseTo(2 * rare, 1);
    expect((await plan("small.yaml", "--set", "threats.rockets.attack=1 per year")).code).not.toBe(0);
  });

  it("reports each of several files", async () => {
    const list = await json("small.yaml", "other.yaml", "-n", "64");
    expect(list.map(({ result }: { result: { scenario: { title: string } } }) => result.scenario.title)).toEqual([
      "A camp and a haven",
      "Another camp and a haven",
    ]);
    const csv = (await plan("small.yaml", "other.yaml", "-n", "64", "-f", "csv", "--hxl")).out.split("\n");
    expect(csv.slice(0, 2).map((row) => row.split(",")[0])).toEqual(["file", "#meta+filename"]);
  });
});
