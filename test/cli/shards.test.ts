import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { fromArray, rangeOf } from "../../src/cli/shards/shard.ts";
import { committed, validator } from "../schema/support.ts";
import { folderWith, program } from "./binary.ts";
import { demanding, small } from "./scenarios.ts";

const { relocate } = await program();
const accepts = validator(committed("plan.v1.schema.json"));
const COUNT = 3;
const cwd = folderWith({
  "small.yaml": small,
  "demanding.yaml": demanding,
  "other.yaml": small.replace("1000", "999"),
});
const name = (index: number) => `shard-${index}.json`;
const names = [1, 2, 3].map(name);

async function planShard(index: number, words: readonly string[] = [], file = "small.yaml") {
  return relocate(["plan", file, "-n", "9000", "--shard", `${index}/${COUNT}`, ...words], { cwd });
}

beforeAll(async () => {
  for (const index of [1, 2, 3])
    expect((await planShard(index, ["-o", name(index)])).err).toBe(`wrote ${name(index)}\n`);
});

describe("shards of a run", () => {
  it.each(["json", "table", "csv", "markdown"])("merged as %s are the same bytes as one run", async (format) => {
    const one = await relocate(["plan", "small.yaml", "-n", "9000", "-f", format], { cwd });
    const merged = await relocate(["merge", "shard-3.json", "shard-1.json", "shard-2.json", "-f", format], { cwd });
    expect(merged).toEqual(one);
  });

  it("are the same bytes when a killed one is run again, on whatever threads", async () => {
    const { out } = await planShard(2, ["--jobs", "2"]);
    expect(out).toBe(readFileSync(join(cwd, name(2)), "utf8"));
  });

  it("may be more than there are batches of worlds: some are empty", async () => {
    const words = (index: number) => [
      "plan",
      "small.yaml",
      "-n",
      "2048",
      "--shard",
      `${index}/2`,
      "-o",
      `few-${index}.json`,
    ];
    for (const index of [1, 2]) await relocate(words(index), { cwd });
    const merged = await relocate(["merge", "few-1.json", "few-2.json", "--json"], { cwd });
    expect(merged.out).toBe((await relocate(["plan", "small.yaml", "-n", "2048", "--json"], { cwd })).out);
  });

  it("merged exit 4 where a claim with require does not hold", async () => {
    await relocate(["plan", "demanding.yaml", "-n", "2048", "--shard", "1/1", "-o", "demanding.json"], { cwd });
    const { code, err } = await relocate(["merge", "demanding.json"], { cwd });
    expect(code).toBe(4);
    expect(err).toContain("requirement not met");
  });
});

describe("merge refuses, and names", () => {
  const refused = async (files: readonly string[]) => {
    const { code, out, err } = await relocate(["merge", ...files], { cwd });
    expect([code, out]).toEqual([3, ""]);
    return err;
  };

  it("a missing shard", async () => {
    expect(await refused(names.slice(0, 2))).toBe("relocate: shard 3/3 is missing\n");
  });

  it("a doubled shard", async () => {
    writeFileSync(join(cwd, "copy.json"), readFileSync(join(cwd, name(2))));
    expect(await refused([...names, "copy.json"])).toBe(
      "relocate: shard 2/3 is there more than once: shard-2.json, copy.json\n",
    );
  });

  it.each([
    ["seed", ["--seed", "7"], "small.yaml", "seed 7, not 1"],
    ["number of worlds", ["-n", "8000"], "small.yaml", "worlds 8000, not 9008"],
    ["choice of options", ["--options", "go"], "small.yaml", "options go, not all"],
    ["scenario", [], "other.yaml", "scenario file other.yaml, not small.yaml; checksum of the scenario "],
    ["setting", ["--set", "sites.camp.people=900"], "small.yaml", "the scenario or its settings differ"],
  ])("a shard of another %s", async (_, words, file, difference) => {
    writeFileSync(join(cwd, "strange.json"), (await planShard(2, words, file)).out);
    const err = await refused([name(1), "strange.json", name(3)]);
    expect(err).toContain(`relocate: strange.json is of another run than shard-1.json: ${difference}`);
  });

  it("a shard of another split", async () => {
    const { out } = await relocate(["plan", "small.yaml", "-n", "9000", "--shard", "2/4"], { cwd });
    writeFileSync(join(cwd, "of-four.json"), out);
    expect(await refused([name(1), "of-four.json"])).toContain("shard 2/4, not of 3");
  });

  it("a shard cut short, one that was changed, and what is none", async () => {
    const text = readFileSync(join(cwd, name(2)), "utf8");
    writeFileSync(join(cwd, "cut.json"), text.slice(0, text.length / 2));
    writeFileSync(join(cwd, "changed.json"), text.replace(/"worlds":(\d)/, '"worlds":9$1'));
    expect(await refused([name(1), "cut.json", name(3)])).toContain("cannot merge cut.json: it is no shard");
    expect(await refused([name(1), "changed.json", name(3)])).toContain(
      "cannot merge changed.json: it has been changed",
    );
    expect(await refused(["small.yaml"])).toContain("cannot merge small.yaml: it is no shard");
    expect(await refused(["nowhere.json"])).toContain("cannot read nowhere.json: no such file");
    writeFileSync(join(cwd, "hollow.json"), '{ "format": "relocate.shard", "formatVersion": "1.0" }');
    expect(await refused(["hollow.json"])).toContain("cannot merge hollow.json: it is no shard");
  });
});

describe("--json says why there is no result", () => {
  it.each([
    ["merge of too few shards", ["merge", name(1), name(2)], 3, "cannot-merge"],
    ["merge of a file that is not there", ["merge", "nowhere.json"], 3, "cannot-merge"],
    ["a shard of a file that is not there", ["plan", "nowhere.yaml", "--shard", "1/2"], 3, "cannot-read"],
    ["a shard of a shard", ["plan", name(1), "--shard", "1/2"], 1, "not-a-scenario"],
  ])("%s", async (_, words, expected, why) => {
    const { code, out } = await relocate([...words, "--json"], { cwd });
    const { status, result, diagnostics } = JSON.parse(out);
    expect([code, status, result]).toEqual([expected, "error", null]);
    expect(diagnostics.map((each: { code: string }) => each.code)).toContain(why);
    expect(accepts(JSON.parse(out)), JSON.stringify(accepts.errors)).toBe(true);
  });
});

describe("merge is a wrong command line", () => {
  it.each([
    [["--hxl"], "--hxl adds a row to CSV"],
    [["--timeline", "-f", "markdown"], "--timeline adds a picture to the table"],
    [["-f", "xlsx"], "-o xlsx=plan.xlsx"],
    [["-o", name(2)], "shard-2.json would be written over, and it is read here"],
  ])("with %j", async (words, why) => {
    const { code, out, err } = await relocate(["merge", ...names, ...words], { cwd });
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(why);
  });
});

describe("--shard", () => {
  it.each(["0/3", "4/3", "1/0", "2", "x/y", "1/100001", "auto"])("is no %s here", async (bad) => {
    expect((await relocate(["plan", "small.yaml", "--shard", bad], { cwd })).code).toBe(2);
  });

  it("writes JSON only, of one file", async () => {
    expect((await planShard(1, ["-f", "table"])).code).toBe(2);
    expect((await planShard(1, ["small.yaml"])).code).toBe(2);
  });

  it("auto is the task of the job array that runs", async () => {
    const env = { JOB_COMPLETION_INDEX: "1", JOB_COMPLETIONS: "3" };
    const { out } = await relocate(["plan", "small.yaml", "-n", "9000", "--shard", "auto"], { cwd, env });
    expect(out).toBe(readFileSync(join(cwd, name(2)), "utf8"));
  });

  it("reads the variables of Slurm, Kubernetes, AWS Batch and GitLab", () => {
    const slurm = { SLURM_ARRAY_TASK_MIN: "4", SLURM_ARRAY_TASK_STEP: "2", SLURM_ARRAY_TASK_COUNT: "3" };
    expect(fromArray({ ...slurm, SLURM_ARRAY_TASK_ID: "8" })).toEqual({ index: 3, count: 3 });
    expect(fromArray({ JOB_COMPLETION_INDEX: "0", JOB_COMPLETIONS: "5" })).toEqual({ index: 1, count: 5 });
    expect(fromArray({ AWS_BATCH_JOB_ARRAY_INDEX: "4", AWS_BATCH_JOB_ARRAY_SIZE: "5" })).toEqual({
      index: 5,
      count: 5,
    });
    expect(fromArray({ CI_NODE_INDEX: "2", CI_NODE_TOTAL: "4" })).toEqual({ index: 2, count: 4 });
    expect(() => fromArray({ ...slurm, SLURM_ARRAY_TASK_ID: "9" })).toThrow("SLURM_ARRAY_TASK_ID");
    expect(() => fromArray({})).toThrow("No job array is running here");
  });

  it("cuts a run into whole batches without a gap", () => {
    for (const count of [1, 2, 3, 7, 100]) {
      let next = 0;
      for (let index = 1; index <= count; index++) {
        const { from, worlds } = rangeOf({ index, count }, 50_000, 2048);
        if (worlds > 0) expect([from, from % 2048]).toEqual([next, 0]);
        next += worlds;
      }
      expect(next).toBe(50_000);
    }
  });
});
