import { describe, expect, it } from "vitest";
import { camps, optimised } from "./support.ts";

const rest = `payers:
  un: {}
  host: {}
offers:
  near: { places: 60, opens: 7 days }
  far: { places: 100 }
costs:
  - { item: Buses, amount: 100 USD per departure, offer: near, paid_by: un }
  - { item: Flights, amount: 1000 USD per departure, offer: far, paid_by: { un: 50%, host: 50% } }`;
const text = camps({ hazards: [400, 100], people: ["100", "50"], rest });

describe("the frontier of deaths against cost", () => {
  it("begins where least is spent, falls as more is spent, keeps to its ceilings, and ends at the best schedule", () => {
    const { frontier, programme } = optimised(text, { frontier: 4 }).result;
    const points = frontier?.points ?? [];
    expect(points).toHaveLength(4);
    expect(points[0].programme.cost).toBeCloseTo(0, 4);
    expect(points[3].programme.deaths).toBeCloseTo(programme.deaths, 9);
    points.forEach(({ ceiling, programme: own, deaths, cost }, k) => {
      if (ceiling !== null) expect(own.cost).toBeLessThanOrEqual(ceiling + 0.01);
      if (k === 0) return;
      expect(own.deaths).toBeLessThan(points[k - 1].programme.deaths);
      expect(deaths.mean).toBeLessThan(points[k - 1].deaths.mean as number);
      expect(cost.mean).toBeGreaterThan(points[k - 1].cost.mean as number);
    });
  });

  it("is about one payer where one is named: others may pay", () => {
    const { frontier } = optimised(text, { frontier: 3, payer: 0 }).result;
    expect(frontier?.payer).toBe("host");
    expect(frontier?.points[0].programme.cost).toBeCloseTo(0, 4);
    expect(frontier?.points[0].costs.un.mean).toBeGreaterThan(5000);
  });
});
