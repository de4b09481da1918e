import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { folderWith, type Program, program } from "./binary.ts";
import { broken, small } from "./scenarios.ts";

/** Two camps and a haven for one of them; nothing in it is uncertain, so that nothing in the golden files moves. */
const exact = `relocate: 1
title: Two camps   # and a comment
start: 2020-01-01
horizon: 140 days
currency: USD
payers:
  un: { name: United Nations }
sites:
  north: { name: North camp, people: 300 }
  south: { name: South camp, people: 200 }
threats:
  shells: { at: north, deaths: 20 per 1000 person-years }
  illness: { at: south, deaths: 200 per 1000 person-years }
offers:
  haven: { name: Haven, places: 300, opens: 14 days, pace: 70 per week, convoy: 35 }
costs:
  - { item: Flights, amount: 900 USD per departure, paid_by: un }
baseline: stay
options:
  stay: { title: Stay }
  north-first:
    title: North first
    moves: [ { from: [north, south], offer: haven } ]
    needs: [ { of: A host, what: admission, chance: 50% } ]
`;

let relocate: Program["relocate"];
let terminal: Program["terminal"];
let cwd: string;
beforeAll(async () => {
  ({ relocate, terminal } = await program());
});
beforeEach(() => {
  cwd = folderWith({ "exact.yaml": exact, "small.yaml": small, "broken.yaml": broken });
});

const optimise = (...words: string[]) => relocate(["optimise", ...words, "-n", "256"], { cwd });
const read = (name: string) => readFileSync(join(cwd, name), "utf8");

describe("optimise", () => {
  it("says on a terminal that it has begun, and wipes that away", async () => {
    const searched = "relocate optimise exact.yaml -n 256 >found.txt";
    const { code, out } = await terminal(searched, cwd, () => null);
    expect(code, out).toBe(0);
    expect(out).toBe("\r\u001b[Krelocate: looking for the best schedule\r\u001b[K");
    expect((await terminal(`${searched} -q`, cwd, () => null)).out).toBe("");
  });

  it.each([
    ["table, 100 columns", ["--width", "100", "--frontier", "3"], "optimise.txt"],
    ["table, 80 columns", ["--width", "80", "--robust", "regret", "--robust-worlds", "4"], "optimise-80.txt"],
    ["markdown", ["-f", "markdown", "--frontier", "3", "--payer", "un"], "optimise.md"],
    ["csv", ["-f", "csv"], "optimise.csv"],
  ])("as people see it: %s", async (_, words, golden) => {
    const { code, out } = await optimise("exact.yaml", ...words);
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot(`__golden__/${golden}`);
  });

  it("gives the same bytes for the same seed, and valid JSON", async () => {
    const [one, other] = [await optimise("small.yaml", "--json"), await optimise("small.yaml", "--json")];
    expect(other.out).toBe(one.out);
    const { format, status, result } = JSON.parse(one.out);
    expect([format, status, result.option]).toEqual(["relocate.optimise", "ok", "optimum"]);
  });

  it("adds what it finds to a copy, line by line the scenario but for the option, which plans", async () => {
    const { code, err } = await optimise("exact.yaml", "--write", "found", "-q");
    expect([code, err]).toEqual([0, ""]);
    const [before, after] = [exact.split("\n"), read("exact.found.yaml").split("\n")];
    const first = after.findIndex((line, i) => line !== before[i]);
    const count = after.length - before.length;
    expect(after.toSpliced(first, count)).toEqual(before);
    expect(read("exact.yaml")).toBe(exact);
    await expect(after.slice(first, first + count).join("\n")).toMatchFileSnapshot("__golden__/optimise-option.yaml");
    const planned = await relocate(["plan", "exact.found.yaml", "-n", "256", "--json"], { cwd });
    const deaths = JSON.parse(planned.out).result.options.map(
      ({ id, outcomes }: { id: string; outcomes: { deaths: { mean: number } } }) => [id, outcomes.deaths.mean],
    );
    const own = JSON.parse((await optimise("exact.yaml", "--write", "found", "--json")).out).result.plan.options;
    expect(deaths).toEqual(
      own.map(({ id, outcomes }: { id: string; outcomes: { deaths: { mean: number } } }) => [id, outcomes.deaths.mean]),
    );
  });

  it.each([[[]], [["--robust", "regret"]], [["--frontier", "3"]], [["--policies", "1"]]])(
    "finds nothing to do where nobody is anywhere and nothing is offered, with %j",
    async (words) => {
      const nobody = "sites: { camp: {} }\nthreats: { t: { at: camp, deaths: 3 per 1000 person-years } }";
      const input = `relocate: 1\ntitle: T\nstart: 2013-03-16\nhorizon: 1 year\n${nobody}\nbaseline: stay\noptions: { stay: {} }\n`;
      const { code, out } = await relocate(["optimise", "-", "-n", "64", "--json", ...words], { cwd, input });
      expect([code, JSON.parse(out).status]).toEqual([0, "ok"]);
    },
  );

  it("reads stdin, and writes the copy where it is told to", async () => {
    const { code } = await relocate(["optimise", "-", "-n", "64", "--write", "found", "--into", "copy.yaml"], {
      cwd,
      input: exact,
    });
    expect([code, existsSync(join(cwd, "copy.yaml"))]).toEqual([0, true]);
  });

  it("says in the scenario's words why there is no schedule, with exit code 3, and writes nothing", async () => {
    const { code, out, err } = await optimise("exact.yaml", "--transfer", "250@2020-01-20", "--write", "found");
    expect([code, out, existsSync(join(cwd, "exact.found.yaml"))]).toEqual([3, "", false]);
    expect(err).toBe(
      "relocate: no schedule can keep to these limits together: the pace of Haven; and 250 people to be transferred by 2020-01-20 (--transfer)\n",
    );
    const json = JSON.parse((await optimise("exact.yaml", "--transfer", "250@2020-01-20", "--json")).out);
    expect([json.status, json.result, json.diagnostics[0].code]).toEqual(["error", null, "no-schedule"]);
  });

  it.each([
    [
      "an offer it does not have",
      ["exact.yaml", "--offers", "havn"],
      /--offers: there is no havn; did you mean haven\?/,
    ],
    ["a payer it does not have", ["exact.yaml", "--budget", "who=2M"], /--budget: there is no who; known: un/],
    ["a budget that is none", ["exact.yaml", "--budget", "un"], /payer=amount/],
    ["a date that is none", ["exact.yaml", "--transfer", "20@2020-02-31"], /2020-02-31 is no date/],
    [
      "a date after the horizon",
      ["exact.yaml", "--transfer", "20@2021-02-01"],
      /not between the scenario's start and its horizon/,
    ],
    ["cohorts where there are none", ["exact.yaml", "--together", "a,b"], /there is no a; the scenario has none/],
    ["an id that is taken", ["exact.yaml", "--write", "stay"], /there is an option stay already/],
    ["an id that is none", ["exact.yaml", "--write", "Best Plan"], /It should be an id/],
    ["a copy onto itself", ["exact.yaml", "--write", "found", "--into", "./exact.yaml"], /that is the scenario itself/],
    ["a copy of stdin without a name", ["-", "--write", "found"], /add --into/],
    ["a payer without a frontier", ["exact.yaml", "--payer", "un"], /add --frontier/],
    ["a frontier of one point", ["exact.yaml", "--frontier", "1"], /from 2 to 50 points/],
  ])("ends with a usage error for %s", async (_, words, message) => {
    const { code, out, err } = await optimise(...words);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/at .*\.js:/);
  });

  it.each([
    ["errors in the scenario", "broken.yaml", 1],
    ["a file that is not there", "nothing.yaml", 3],
  ])("exits as the contract says for %s", async (_, file, expected) => {
    const { code, out } = await optimise(file, "--json");
    expect(code).toBe(expected);
    expect(JSON.parse(out).status).toBe("error");
  });
});
