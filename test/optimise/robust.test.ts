import { describe, expect, it } from "vitest";
import { camps, optimised } from "./support.ts";

/** Camp 2 is nearly safe in seven worlds of ten and deadly in the others: worse in the mean, so the mean sends all places there. */
const text = camps({
  hazards: [100, 1],
  people: ["100", "100"],
  rest: "offers:\n  haven: { places: 100, opens: 7 days }",
}).replace("deaths: 1 per 1000 person-years", 'deaths: "discrete(20: 0.7, 400: 0.3) per 1000 person-years"');

const moved = ({ schedule }: ReturnType<typeof optimised>["result"], camp: string) =>
  schedule.filter(({ from }) => from === camp).reduce((sum, { people }) => sum + people, 0);

describe("robust schedules", () => {
  it("never have a higher 90th percentile than the one with the fewest expected deaths, and never more regret", () => {
    for (const measure of ["p90", "regret"] as const) {
      const { robust } = optimised(text, { objective: measure, robustWorlds: 32 }).result;
      expect(robust?.found[measure]).toBeLessThanOrEqual((robust?.mean[measure] ?? 0) + 1e-6);
    }
  });

  it("look away from the worst tenth of worlds where the 90th percentile is asked for, as the mean does not", () => {
    // Camp 2 is five times safer but in a world of twenty, where it is twenty times as deadly: 0.95 × 20 + 0.05 × 2000 > 100.
    const rare = text.replace("discrete(20: 0.7, 400: 0.3)", "discrete(20: 0.95, 2000: 0.05)");
    expect(moved(optimised(rare, { planningWorlds: 512 }).result, "camp-2")).toBeCloseTo(100, 6);
    const { result } = optimised(rare, { planningWorlds: 512, objective: "p90", robustWorlds: 64 });
    expect(moved(result, "camp-1")).toBeCloseTo(100, 3);
    // 90 % of worlds have at most the deaths of 70 days in camp 2 and 7 in camp 1, at 20 and 100 per 1,000 a year.
    expect(result.robust?.found.p90).toBeCloseTo((100 * (70 * 20 + 7 * 100)) / 365_250, 2);
  });

  it("share places out where all of them for one camp would be regretted: losses equal in both kinds of world", () => {
    const { result } = optimised(text, { objective: "regret", robustWorlds: 32 });
    // With x places for camp 1, regret is (0.1 − 0.02)(100 − x) in calm worlds and (0.4 − 0.1)x in deadly ones: equal at x = 21.05.
    expect(moved(result, "camp-1")).toBeCloseTo((100 * 0.08) / 0.38, 1);
    expect(moved(optimised(text).result, "camp-1")).toBeCloseTo(0, 6);
  });
});
