import { describe, expect, test } from "vitest";
import { metricIds } from "../../src/scenario/metric-ids.ts";
import { BASE, marked, parsed, sound, unmarked } from "./support.ts";

function withTest(test: string, require = "90%"): string {
  return `${BASE}claims:\n  - says: So it is said\n    require: ${require}\n    test: ${test}\n`;
}

const term = (coefficient: number, metric: string, option: string, byDay: number | null = null) => ({
  coefficient,
  metric,
  option,
  byDay,
});
const constant = (coefficient: number) => ({ coefficient, metric: null, option: null, byDay: null });

describe("a claim's test", () => {
  test.each([
    ["deaths(go) < deaths(stay)", [term(1, "deaths", "go")], "<", [term(1, "deaths", "stay")]],
    [
      "deaths(go) >= 1.2 * deaths(stay) + 3",
      [term(1, "deaths", "go")],
      ">=",
      [term(1.2, "deaths", "stay"), constant(3)],
    ],
    [
      "deaths(go) - deaths(stay) * 50% > -3",
      [term(1, "deaths", "go"), term(-0.5, "deaths", "stay")],
      ">",
      [constant(-3)],
    ],
    ['"remaining(go, by: 2014-03-16) <= 100"', [term(1, "remaining", "go", 365)], "<=", [constant(100)]],
    ["cost.un(go) > 2e6", [term(1, "cost.un", "go")], ">", [constant(2e6)]],
    ["cost.un(go) > 2M", [term(1, "cost.un", "go")], ">", [constant(2e6)]],
    ["1k * deaths(go) > 1.5k", [term(1e3, "deaths", "go")], ">", [constant(1500)]],
  ])("%s", (written, left, operator, right) => {
    expect(sound(withTest(written)).claims[0]).toMatchObject({ test: { left, operator, right }, require: 0.9 });
  });

  test.each(metricIds)("knows the metric %s", (metric) => {
    expect(sound(withTest(`${metric}(go) > 1`)).claims[0]?.test.left).toEqual([term(1, metric, "go")]);
  });

  test.each([
    "«unknown-metric|deths»(go) > 3",
    "«unknown-metric|cost.uno»(go) > 3",
    "deaths(stay) > deaths(«unknown-reference|goo»)",
    "deaths(go) «claim-syntax|=» 3",
    "deaths «claim-syntax|go» > 3",
    "deaths(go) > 3 «claim-syntax|3»",
    "deaths(go) > 2 * «claim-syntax|3»",
    '"deaths(go, by: «claim-date|2016-01-01») > 3"',
    '"deaths(go, by: «bad-date|2013-13-01») > 3"',
    '"deaths(go, «claim-syntax|on»: 2014-01-01) > 3"',
  ])("%s", (written) => {
    const text = withTest(written);
    expect(marked(unmarked(text))).toBe(text);
  });

  test.each([
    ["deths(go) > 3", "did you mean deaths?"],
    ["deaths(go) == 3", "comparisons are < <= > and >="],
    ["deaths(go) ≥ 3", "comparisons are < <= > and >="],
    ["deaths(go) > 1,000", "numbers have no commas: write 1000 or 1k"],
    [
      "cost.un(go) > 2M USD",
      "write the number alone: money in the scenario's currency, times in days; one comparison a test",
    ],
    ["cost.uno(go) > 3", "did you mean cost.un?"],
    ["deaths(stay) > deaths(goo)", "did you mean go?"],
  ])("%s: %s", (written, hint) => {
    expect(parsed(withTest(written)).diagnostics[0]?.hint).toBe(hint);
  });

  test("that ends too early is placed at its end", () => {
    expect(parsed(withTest("deaths(go) >")).diagnostics).toMatchObject([{ code: "claim-syntax", column: 23 }]);
  });

  test("requires a probability", () => {
    const text = withTest("deaths(go) > 3", "«out-of-range|150%»");
    expect(marked(unmarked(text))).toBe(text);
  });
});
