import { describe, expect, test } from "vitest";
import { BASE, marked, parsed, sound, unmarked } from "./support.ts";

const uncertain = BASE.replace("places: 210", "places: 100 to 300").replace(
  "pace: 6 per week",
  "pace: 4 to 8 per week",
);
const PACE = "offers.albania.pace";
const PLACES = "offers.albania.places";

function correlated(...pairs: readonly [string, string, number | string][]): string {
  const lines = pairs.map(([a, b, rank]) => `  - { between: [${a}, ${b}], rank: ${rank} }`);
  return `${uncertain}correlations:\n${lines.join("\n")}\n`;
}

describe("correlations", () => {
  test("join quantities and assumptions", () => {
    const { correlations } = sound(correlated([PACE, PLACES, 0.6], ["$x", PACE, -0.3]));
    expect(correlations).toEqual([
      { between: [PACE, PLACES], rank: 0.6 },
      { between: ["$x", PACE], rank: -0.3 },
    ]);
  });

  test("must be those of some joint law", () => {
    const three = (rank: number) => correlated([PACE, PLACES, 0.9], [PLACES, "$x", 0.9], [PACE, "$x", rank]);
    expect(marked(three(0.8))).toBe(three(0.8));
    expect(marked(three(-0.8))).toBe(three(-0.8).replace("correlations", "«correlations-impossible|correlations»"));
  });

  test.each([1, -1])("of rank %i make one quantity of two", (rank) => {
    const [diagnostic] = parsed(correlated([PACE, PLACES, rank])).diagnostics;
    expect(diagnostic?.message).toBe(`a rank of 1 or -1 makes one quantity of two: ${PACE}, ${PLACES}`);
  });

  test.each<[string, [string, string, number | string]]>([
    ["a quantity that is certain", [PACE, "«correlation-of-certain|sites.liberty.people»", 0.5]],
    ["a path where nothing stands", [PACE, "«correlation-unknown|offers.albania.plces»", 0.5]],
    ["an assumption that is none", ["«correlation-unknown|$y»", PACE, 0.5]],
    ["twice the same draw", [PACE, `«correlation-of-one|${PACE}»`, 0.5]],
    ["a rank above 1", [PACE, PLACES, "«bad-size|1.5»"]],
  ])("cannot have %s", (_, pair) => {
    const text = correlated(pair);
    expect(marked(unmarked(text))).toBe(text);
  });
});
