import { describe, expect, it } from "vitest";
import { plan } from "../../src/analysis/plan.ts";
import { camp, scenarioOf } from "../support/scenario.ts";

/** Half of a camp leaves on the first day; concentration b and escalation e are uniform(0, 1). */
function claims(list: string) {
  const scenario = scenarioOf(
    camp({
      threat:
        "{ at: camp, attacks: 2 per year, per_attack: { killed: 4, spread: none }, concentration: $b, escalation: $e, escalation_limit: 100 }",
      rest: `assumptions:
  b: { value: "uniform(0, 1)" }
  e: { value: "uniform(0, 1)" }
offers:
  host: { places: 1550 }
  slow: { places: 3100, pace: uniform(1, 60) per week }
baseline: stay
options:
  stay: { title: Stay }
  part: { title: Half leave, moves: [ { from: camp, offer: host } ] }
  slow: { title: Slowly, moves: [ { from: camp, offer: slow } ] }
claims:
${list}`,
    }),
  );
  return plan(scenario, { worlds: 4096, metrics: ["deaths"], timeline: false }).claims;
}

describe("claims", () => {
  it("in expectation: total deaths rise where b < e, which is half of the worlds", () => {
    const [total] = claims("  - { says: More die in all, test: deaths(part) > deaths(stay) }");
    expect(total.inExpectation.probability).toBeCloseTo(0.5, 1);
    expect(total.flip).toBeNull();
  });

  it("in expectation: the risk of each who stays rises almost surely, since 1 − b + e > 0", () => {
    const [risk] = claims(
      "  - { says: More danger for those who stay, test: risk_per_stayer(part) > risk_per_stayer(stay) }",
    );
    expect(risk.inExpectation.probability).toBeGreaterThan(0.99);
    expect(risk.difference.mean).toBeGreaterThan(0);
    // Counted, worlds without an attack cannot show it.
    expect(risk.probability).toBeLessThan(risk.inExpectation.probability);
  });

  it("names the quantity that decides, and the value where it flips: 3,100 leave in time at more than some 30 a week", () => {
    const [moved] = claims("  - { says: Fewer than half are moved, test: transferred(slow) < 1550, require: 90% }");
    expect(moved.flip).toMatchObject({ path: "offers.slow.pace", holds: "below" });
    // 1,550 people in 730 days are 14.9 a week.
    expect(Number(moved.flip?.value) * 7).toBeGreaterThan(14);
    expect(Number(moved.flip?.value) * 7).toBeLessThan(16);
    expect([moved.require, moved.holds]).toEqual([0.9, false]);
  });

  it("by a date are those of the same worlds ended then", () => {
    const [early, late, both] = claims(`  - { says: a, test: "transferred(slow, by: 2013-06-16) < 100" }
  - { says: b, test: "transferred(slow) < 100" }
  - { says: c, test: "transferred(slow, by: 2013-06-16) <= transferred(slow)" }`);
    expect(early.probability).toBeGreaterThan(late.probability);
    expect(both.probability).toBe(1);
  });

  it("take coefficients and constants", () => {
    const [half, shifted] = claims(`  - { says: a, test: "2 * transferred(part) >= 3100 + 0" }
  - { says: b, test: "transferred(part) + 1 > 1550.5" }`);
    expect([half.probability, shifted.probability]).toEqual([1, 1]);
  });
});
