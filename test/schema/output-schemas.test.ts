import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { backtested } from "../../src/report/schema/backtest-json-schema.ts";
import { checked } from "../../src/report/schema/check-json-schema.ts";
import { sensitivityEnvelope } from "../../src/report/schema/sensitivity-json-schema.ts";
import { optimised } from "../../src/report/schema/optimise-json-schema.ts";
import { diffed } from "../../src/report/schema/diff-json-schema.ts";
import { plans } from "../../src/report/schema/plan-json-schema.ts";
import { traced } from "../../src/report/schema/trace-json-schema.ts";
import { folderWith, type Program, program } from "../cli/binary.ts";
import { broken, demanding, observed, small } from "../cli/scenarios.ts";
import { shieldOrGo } from "../analysis/sensitivity/shield-or-go.ts";
import { fixture } from "../scenario/support.ts";
import { top } from "../tools/bundle.js";
import { altered, committed, type Path, validator } from "./support.ts";

let relocate: Program["relocate"];
beforeAll(async () => {
  ({ relocate } = await program());
});

const folder = folderWith({
  "small.yaml": small,
  "demanding.yaml": demanding,
  "broken.yaml": broken,
  "after.yaml": observed,
  "badly.yaml": observed.replace("until: 2014", "until: 2012"),
  "shield.yaml": shieldOrGo,
  "everything.yaml": fixture("everything.yaml"),
});
const library = ["scenarios", "scenarios/observed"].map((part) => join(top, part)) as [string, string];
const flagship = join(top, "scenarios", "camp-liberty-2013.yaml");

/** As published, which lets keys be added; and closed, which does not: the program prints nothing undescribed. */
const validators = {
  plan: [committed("plan.v1.schema.json"), z.toJSONSchema(plans, { target: "draft-07", io: "output" })].map(validator),
  sensitivity: [
    committed("sensitivity.v1.schema.json"),
    z.toJSONSchema(sensitivityEnvelope, { target: "draft-07", io: "output" }),
  ].map(validator),
  optimise: [committed("optimise.v1.schema.json"), z.toJSONSchema(optimised, { target: "draft-07", io: "output" })].map(
    validator,
  ),
  check: [committed("check.v1.schema.json"), z.toJSONSchema(checked, { target: "draft-07", io: "output" })].map(
    validator,
  ),
  trace: [committed("trace.v1.schema.json"), z.toJSONSchema(traced, { target: "draft-07", io: "output" })].map(
    validator,
  ),
  diff: [committed("diff.v1.schema.json"), z.toJSONSchema(diffed, { target: "draft-07", io: "output" })].map(validator),
  backtest: [
    committed("backtest.v1.schema.json"),
    z.toJSONSchema(backtested, { target: "draft-07", io: "output" }),
  ].map(validator),
};

async function printed(words: readonly string[]): Promise<{ code: number | null; json: unknown }> {
  const { code, out } = await relocate([...words, "--json"], { cwd: folder });
  return { code, json: JSON.parse(out) };
}

test.each(readdirSync(join(top, "scenarios")).filter((name) => name.endsWith(".v1.schema.json")))(
  "%s is compiled by ajv as it comes",
  (name) => {
    expect(() => new Ajv({ logger: false }).compile(committed(name))).not.toThrow();
  },
);

describe("plan --json is as its schema says", () => {
  test.each([
    ["of a real scenario", [flagship, "-n", "1024"], 0],
    ["of every key of the language", ["everything.yaml", "-n", "64"], 4],
    ["with a requirement that does not hold", ["demanding.yaml", "-n", "64"], 4],
    ["of a scenario with errors", ["broken.yaml"], 1],
    ["of a file that is not there", ["nothing.yaml"], 3],
    ["of several files", ["small.yaml", "broken.yaml", "-n", "16"], 1],
    ["of some metrics and options", ["small.yaml", "-n", "16", "--metrics", "cost,best", "--options", "stay"], 0],
  ])("%s", async (_, words, expected) => {
    const { code, json } = await printed(["plan", ...words]);
    expect(code).toBe(expected);
    for (const accepts of validators.plan) {
      accepts(json);
      expect(accepts.errors).toBeNull();
    }
  });
});

describe("optimise --json is as its schema says", () => {
  test.each([
    ["of a sound scenario", ["small.yaml", "-n", "64", "--frontier", "3"], 0],
    ["with a robust schedule", ["small.yaml", "-n", "64", "--robust", "p90", "--robust-worlds", "8"], 0],
    ["where limits conflict", ["small.yaml", "-n", "64", "--transfer", "900@2013-03-20"], 3],
    ["of a scenario with errors", ["broken.yaml"], 1],
    ["of a file that is not there", ["nothing.yaml"], 3],
  ])("%s", async (_, words, expected) => {
    const { code, json } = await printed(["optimise", ...words]);
    expect(code).toBe(expected);
    for (const accepts of validators.optimise) {
      accepts(json);
      expect(accepts.errors).toBeNull();
    }
  });
});

describe("check --json is as its schema says", () => {
  test.each([
    ["of a sound scenario", ["small.yaml"], 0],
    ["of some with errors and one that is not there", ["broken.yaml", "everything.yaml", "nothing.yaml"], 3],
  ])("%s", async (_, words, expected) => {
    const { code, json } = await printed(["check", ...words]);
    expect(code).toBe(expected);
    for (const accepts of validators.check) {
      accepts(json);
      expect(accepts.errors).toBeNull();
    }
  });
});

describe("diff --json is as its schema says", () => {
  test.each([
    [
      "of a real scenario and one of its figures",
      [flagship, flagship, "--set", "offers.albania.places=500", "-n", "1024"],
      0,
    ],
    ["of two that have little in common", ["small.yaml", "everything.yaml", "-n", "64"], 4],
    ["with a requirement that does not hold", ["small.yaml", "demanding.yaml", "-n", "64"], 4],
    ["of a scenario with errors", ["small.yaml", "broken.yaml"], 1],
    ["of a file that is not there", ["nothing.yaml", "small.yaml"], 3],
  ])("%s", async (_, words, expected) => {
    const { code, json } = await printed(["diff", ...words]);
    expect(code).toBe(expected);
    for (const accepts of validators.diff) {
      accepts(json);
      expect(accepts.errors).toBeNull();
    }
  });
});

describe("backtest --json is as its schema says", () => {
  test.each([
    ["of the library", [library[0], "--observed", library[1], "-n", "64"], 0],
    ["in few worlds", ["small.yaml", "--observed", "after.yaml", "-n", "16"], 0],
    [
      "of a scenario with errors beside a sound one",
      ["small.yaml", "broken.yaml", ...["--observed", "after.yaml"], ...["--observed", "after.yaml"]],
      1,
    ],
    ["of a record with errors", ["small.yaml", "--observed", "badly.yaml"], 1],
    ["of a record that is not there", ["small.yaml", "--observed", "nothing.yaml"], 3],
  ])("%s", async (_, words, expected) => {
    const { code, json } = await printed(["backtest", ...words]);
    expect(code).toBe(expected);
    for (const accepts of validators.backtest) {
      accepts(json);
      expect(accepts.errors).toBeNull();
    }
  });
});

describe("trace --json is as its schema says", () => {
  test.each([
    ["of a real scenario", [flagship, "--option", "return", "-n", "64"], 0],
    ["of every key of the language", ["everything.yaml", "--option", "staged", "--world", "3"], 0],
    ["of a scenario with errors", ["broken.yaml", "--option", "go"], 1],
    ["of a file that is not there", ["nothing.yaml", "--option", "go"], 3],
  ])("%s", async (_, words, expected) => {
    const { code, json } = await printed(["trace", ...words]);
    expect(code).toBe(expected);
    for (const accepts of validators.trace) {
      accepts(json);
      expect(accepts.errors).toBeNull();
    }
  });
});

describe("sensitivity --json is as its schema says", () => {
  test.each([
    ["of a real scenario", [flagship, "-n", "512", "--value-per-death-averted", "1M"], 0],
    ["of every key of the language", ["everything.yaml", "-n", "256"], 4],
    ["with a curve", ["shield.yaml", "-n", "256", "--on", "$shield", "--times", "threats.rockets.attacks"], 0],
    ["of one option", ["small.yaml", "-n", "256", "--options", "stay"], 0],
    ["of a scenario with errors", ["broken.yaml"], 1],
    ["of a file that is not there", ["nothing.yaml"], 3],
  ])("%s", async (_, words, expected) => {
    const { code, json } = await printed(["sensitivity", ...words]);
    expect(code).toBe(expected);
    for (const accepts of validators.sensitivity) {
      accepts(json);
      expect(accepts.errors).toBeNull();
    }
  });

  test.each<[Path, unknown]>([
    [["format"], "relocate.plan"],
    [["result", "needs"], "perhaps"],
    [["result", "breakEven", "rows", 0, "ties"], null],
    [["result", "information", "perfect", "deaths", "worth"], -1],
    [["result", "discovery", "share"], 2],
    [["result", "claims", 0, "verdict"], undefined],
  ])("and refuses %j: %j", async (path, value) => {
    const { json } = await printed(["sensitivity", "shield.yaml", "-n", "256"]);
    const [accepts] = validators.sensitivity;
    expect([accepts(json), accepts(altered(json, path, value))]).toEqual([true, false]);
  });
});

describe("the plan's schema refuses", () => {
  let sound: unknown;
  beforeAll(async () => {
    sound = (await printed(["plan", "small.yaml", "-n", "16"])).json;
  });

  test.each<[Path, unknown]>([
    [["format"], "relocate.check"],
    [["formatVersion"], "2.0"],
    [["status"], "fine"],
    [["inputs", 0, "sha256"], "12ab"],
    [["run", "worlds"], 0.5],
    [["result"], undefined],
    [["result", "baseline"], null],
    [["result", "scenario", "start"], "16 March 2013"],
    [["result", "options", 0, "outcomes", "deaths", "mean"], "NaN"],
    [["result", "options", 0, "outcomes", "deaths", "p95"], undefined],
    [["result", "options", 1, "versusBaseline", "deaths", "probabilityLower"], 1.5],
    [["result", "options", 0, "timeline", 0, "remaining"], null],
    [["result", "claims", 0, "probability"], -0.1],
    [["diagnostics"], [{ code: "bad-id", message: "no place" }]],
  ])("%j: %j", (path, value) => {
    const [accepts] = validators.plan;
    expect([accepts(sound), accepts(altered(sound, path, value))]).toEqual([true, false]);
  });
});
