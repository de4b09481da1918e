import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { exactText } from "../../src/scenario/quantity/exact-text.ts";
import { parseScenario } from "../../src/scenario/parse-scenario.ts";
import type { Quantity, Scenario } from "../../src/scenario/scenario.ts";

const text = readFileSync("scenarios/camp-liberty-2013.yaml", "utf8");
const flagship = parseScenario(text).scenario as Scenario;

describe("an exact value as a scenario states it", () => {
  const uncertain = [...flagship.quantities.values()].filter(
    ({ law, assumption }) => "low" in law && assumption === null,
  );

  it("knows what to try on the flagship", () => {
    expect(uncertain.length).toBeGreaterThan(25);
  });

  it.each(uncertain.map((quantity) => [quantity.path, quantity] as const))(
    "%s reads back as what it says",
    (path, quantity) => {
      const { low, high } = quantity.law as { low: number; high: number };
      const middle = ((low + high) / 2) * quantity.factor;
      const value = exactText(quantity, middle, flagship.currency);
      const { scenario, diagnostics } = parseScenario(text, { set: [{ path, value }] });
      expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      const { law, factor } = (scenario as Scenario).quantities.get(path) as Quantity;
      expect(law.kind).toBe("exact");
      const drawn = (law as { value: number }).value * factor;
      expect(drawn / middle).toBeCloseTo(1, 2);
    },
  );
});
