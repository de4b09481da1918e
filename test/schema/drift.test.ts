import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { folderWith, type Program, program } from "../cli/binary.ts";
import { top } from "../tools/bundle.js";

const beside = (file: string) => readFileSync(join(top, "scenarios", file), "utf8");

let relocate: Program["relocate"];
beforeAll(async () => {
  ({ relocate } = await program());
});

describe("relocate schema", () => {
  test.each([
    [["scenario"], "scenario.schema.json"],
    [["plan"], "plan.v1.schema.json"],
    [["optimise"], "optimise.v1.schema.json"],
    [["check"], "check.v1.schema.json"],
    [["observed"], "observed.schema.json"],
    [["backtest"], "backtest.v1.schema.json"],
    [["trace"], "trace.v1.schema.json"],
    [["sensitivity"], "sensitivity.v1.schema.json"],
    [[], "scenario.schema.json"],
  ])("%j prints what stands beside the scenarios (if not: node test/tools/schemas.js --write)", async (words, file) => {
    const { code, out, err } = await relocate(["schema", ...words]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toBe(beside(file));
    expect(JSON.parse(out).$id).toBe(file);
  });

  test("writes a file", async () => {
    const folder = folderWith({});
    const { code, out } = await relocate(["schema", "plan", "-o", join(folder, "plan.json")]);
    expect([code, out]).toEqual([0, ""]);
    expect(readFileSync(join(folder, "plan.json"), "utf8")).toBe(beside("plan.v1.schema.json"));
  });

  test("of anything else is a usage error", async () => {
    const { code, out, err } = await relocate(["schema", "scenarios"]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/scenario, plan, observed, backtest, trace, optimise, check/);
  });
});
