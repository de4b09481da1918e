import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { plan } from "../../src/analysis/plan.ts";
import type { PlanResult } from "../../src/analysis/result.ts";
import { inPlaceOf, soundCommitted } from "../support/committed-scenario.ts";

const TEXT = readFileSync("scenarios/camp-liberty-2013.yaml", "utf8");
const run = { worlds: 512, seed: 3 };

async function resultOf(text: string, options = {}): Promise<PlanResult> {
  return plan(await inPlaceOf("camp-liberty-2013.yaml", text), { ...run, ...options });
}

const first = await resultOf(TEXT);

/** Mappings in the opposite order, lists as they are: where order has no meaning it must have no effect. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

const byId = (result: PlanResult) => new Map(result.options.map((option) => [option.id, option]));

describe("the same scenario, worlds and seed", () => {
  it("give the same bytes on two runs, and other bytes for another seed", async () => {
    expect(JSON.stringify(await resultOf(TEXT))).toBe(JSON.stringify(first));
    expect(JSON.stringify(await resultOf(TEXT, { seed: 4 }))).not.toBe(JSON.stringify(first));
  });

  it("give the same numbers whatever the order of keys and options", async () => {
    const turned = byId(await resultOf(stringify(reversed(parse(TEXT)))));
    for (const option of first.options) {
      const other = turned.get(option.id);
      expect(other?.outcomes, option.id).toStrictEqual(option.outcomes);
      expect(other?.weighted, option.id).toStrictEqual(option.weighted);
      expect(other?.versusBaseline, option.id).toStrictEqual(option.versusBaseline);
      expect(other?.timeline, option.id).toStrictEqual(option.timeline);
    }
  });

  it("give an option the same outcome whatever other options are asked for", async () => {
    const some = byId(plan(await soundCommitted("camp-liberty-2013.yaml"), { ...run, options: ["stay", "full"] }));
    for (const id of ["stay", "full"]) {
      expect(some.get(id)?.outcomes.deaths).toEqual(byId(first).get(id)?.outcomes.deaths);
      expect(some.get(id)?.versusBaseline.deaths).toEqual(byId(first).get(id)?.versusBaseline.deaths);
    }
  });

  it("do not move a draw when another quantity is edited", async () => {
    const edited = byId(
      await resultOf(TEXT.replace("pace: { value: 3 to 40 per week", "pace: { value: 4 to 50 per week")),
    );
    expect(edited.get("stay")?.outcomes.deaths).toEqual(byId(first).get("stay")?.outcomes.deaths);
    expect(edited.get("full")?.outcomes.deaths).toEqual(byId(first).get("full")?.outcomes.deaths);
  });
});

describe("no regression", () => {
  it("the flagship at 512 worlds and seed 3", async () => {
    const result = await resultOf(TEXT);
    const deaths = Object.fromEntries(
      result.options.map(({ id, outcomes }) => [id, Number(outcomes.deaths.mean?.toPrecision(6))]),
    );
    expect(deaths).toMatchInlineSnapshot(`
      {
        "full": 20.4159,
        "full-with-ashraf": 9.09416,
        "partial": 49.6227,
        "places-as-they-come": 49.5964,
        "return": 36.7489,
        "stay": 49.5764,
        "stay-protected": 33.1624,
      }
    `);
    expect(createHash("sha256").update(JSON.stringify(result)).digest("hex")).toMatchInlineSnapshot(
      `"79d0d891b2d7f85848cde9dd936627c17f95ee90852f598e1f5c4a2adb0635ea"`,
    );
  });
});
