import { expect, test } from "vitest";
import { diff } from "../../src/analysis/diff/diff.ts";
import { plan } from "../../src/analysis/plan.ts";
import { committed } from "../support/committed-scenario.ts";

/** Paths of the numbers in plain data that JSON has no word for. */
function unsayable(data: unknown, path = ""): string[] {
  if (typeof data === "number") return Number.isFinite(data) ? [] : [path];
  if (data === null || typeof data !== "object") return data === undefined ? [path] : [];
  return Object.entries(data).flatMap(([key, value]) => unsayable(value, `${path}.${key}`));
}

test.each(["camp-liberty-2013.yaml", "kosovo-1999.yaml", "libya-etm-2017.yaml"])(
  "a result holds no number that JSON cannot say: %s",
  async (file) => {
    const { scenario, written } = await committed(file);
    if (scenario === null) throw new Error(`${file} has errors`);
    const result = plan(scenario, { worlds: 256, seed: 2 });
    expect(result.options.length).toBeGreaterThan(1);
    expect(unsayable(result)).toEqual([]);
    const changed = { ...scenario, horizonDays: 30 };
    expect(unsayable(diff({ scenario, written }, { scenario: changed, written }, { worlds: 256, seed: 2 }))).toEqual(
      [],
    );
    expect(unsayable({ a: Number.NaN, b: [Number.POSITIVE_INFINITY] })).toEqual([".a", ".b.0"]);
  },
);
