import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { folderWith, type Program, program } from "./binary.ts";

/** The way out kills one in twenty; attacks are rare or many. */
const waiting = `relocate: 1
title: Rare or many
start: 2020-01-01
horizon: 140 days
sites:
  north: { name: North camp, people: 300 }
threats:
  raids: { at: north, attacks: "discrete(0.01: 0.5, 20: 0.5) per 140 days", per_attack: { killed: 3, spread: none }, concentration: 0 }
offers:
  ferry: { places: 300, journey_deaths: 50 }
baseline: stay
options:
  stay: { title: Stay }
  go: { title: By the ferry, moves: [ { from: north, offer: ferry } ] }
`;

let relocate: Program["relocate"];
let terminal: Program["terminal"];
let cwd: string;
beforeAll(async () => {
  ({ relocate, terminal } = await program());
  cwd = folderWith({ "waiting.yaml": waiting });
});
const optimise = (...words: string[]) => relocate(["optimise", "waiting.yaml", "-n", "512", ...words], { cwd });

describe("optimise --policies", () => {
  it.each([
    ["80", "optimise-policies-80.txt"],
    ["120", "optimise-policies-120.txt"],
  ])("as people see it, %s columns", async (width, golden) => {
    const { code, out } = await optimise("--policies", "1", "--width", width);
    expect(code).toBe(0);
    const section = out.slice(out.indexOf("Options with rules")).split("\n\n")[0];
    await expect(`${section}\n`).toMatchFileSnapshot(`__golden__/${golden}`);
  });

  it("finds that waiting for the first attack is best, in JSON, CSV and Markdown", async () => {
    const { out } = await optimise("--policies", "1", "--json");
    const { policies } = JSON.parse(out).result;
    expect(policies.policies[0]).toMatchObject({ begins: "stay", rules: [{ when: "attacks: 1 at north", to: "go" }] });
    expect(policies.gain.mean).toBeLessThan(-4 * policies.gain.se);
    const csv = await optimise("--policies", "1", "-f", "csv");
    expect(csv.out).toContain("policy,1,rules,attacks: 1 at north > go,");
    const markdown = await optimise("--policies", "1", "-f", "markdown");
    expect(markdown.out).toContain("| stay | attacks: 1 at north, then go |");
  });

  it("tells on a terminal how many it has tried", async () => {
    const { code, out } = await terminal(
      "relocate optimise waiting.yaml -n 512 --policies 1 >found.txt",
      cwd,
      () => null,
    );
    expect(code, out).toBe(0);
    // Two options, three numbers of attacks and three dates.
    expect(out).toContain("\r\u001b[Krelocate: options with rules tried: 2 of 14");
    expect(out.endsWith("\r\u001b[K")).toBe(true);
  });

  it("with --write is in the copy as an option with rules, which is the policy found", async () => {
    const { code, out } = await optimise("--policies", "1", "--write", "found", "--json");
    expect(code).toBe(0);
    const { policies } = JSON.parse(out).result.policies;
    const planned = await relocate(["plan", "waiting.found.yaml", "-n", "512", "--json"], { cwd });
    const options: { id: string; outcomes: { deaths: { mean: number } } }[] = JSON.parse(planned.out).result.options;
    const own = options.find(({ id }) => id === "found-with-rules");
    // The plan's means are corrected by what is known of the threats, the search's are not.
    const { mean, se } = policies[0].deaths;
    expect(Math.abs((own?.outcomes.deaths.mean ?? 0) - mean)).toBeLessThan(3 * se);
    const copy = readFileSync(join(cwd, "waiting.found.yaml"), "utf8");
    expect(copy).toContain("rules:\n      - { when: { attacks: 1, at: north }, then: go }");
  });

  it("says so where no option may turn to another", async () => {
    const { code, out } = await optimise("--policies", "1", "--among", "stay");
    expect(code).toBe(0);
    expect(out).toContain("None of the options may turn to another");
  });

  it("is not in the output where it is not asked for", async () => {
    const { out } = await optimise("--json");
    expect(JSON.parse(out).result).not.toHaveProperty("policies");
  });

  it.each([
    [["--policies", "3"], "It should be 1 or 2."],
    [["--among", "stay"], "add --policies"],
    [["--policies", "1", "--among", "stai"], "did you mean stay?"],
  ])("refuses %j", async (words, message) => {
    const { code, out, err } = await optimise(...words);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain(message);
  });
});
