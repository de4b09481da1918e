import { describe, expect, it } from "vitest";
import { analyse } from "../../src/analysis/analyse.ts";
import { blockOf } from "../../src/analysis/block-of.ts";
import { designOf } from "../../src/analysis/design.ts";
import { plan } from "../../src/analysis/plan.ts";
import { statisticsOfBlock } from "../../src/analysis/statistics/statistics.ts";
import { camp, scenarioOf } from "../support/scenario.ts";

/** Half of a camp leaves on the first day; concentration b and escalation e are uniform(0, 1). */
function scenarioWith(list: string) {
  return scenarioOf(
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
}

function claims(list: string) {
  return plan(scenarioWith(list), { worlds: 4096, metrics: ["deaths"], timeline: false }).claims;
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

  it("names none where hardly any world is otherwise: anything tells a few apart", () => {
    const [seldom, sometimes] = claims(`  - { says: Hardly anyone, test: transferred(slow) < 110 }
  - { says: A few, test: transferred(slow) < 250 }`);
    expect(seldom.inExpectation.probability).toBeGreaterThan(0);
    expect(seldom.inExpectation.probability).toBeLessThan(0.004);
    expect(seldom.flip).toBeNull();
    expect(sometimes.flip).toMatchObject({ path: "offers.slow.pace", holds: "below" });
  });

  it("by a date are those of the same worlds ended then", () => {
    const [early, late, both] = claims(`  - { says: a, test: "transferred(slow, by: 2013-06-16) < 100" }
  - { says: b, test: "transferred(slow) < 100" }
  - { says: c, test: "transferred(slow, by: 2013-06-16) <= transferred(slow)" }`);
    expect(early.probability).toBeGreaterThan(late.probability);
    expect(both.probability).toBe(1);
  });

  it.each([true, false])("by a date are told by what was noted of the run then, with a timeline: %s", (timeline) => {
    const scenario = scenarioWith(`  - { says: a, test: "transferred(slow, by: 2013-06-16) < 100" }
  - { says: b, test: "remaining(slow, by: 2014-03-16) > remaining(part, by: 2013-03-17)" }
  - { says: c, test: "2 * transferred(slow, by: 2015-03-16) < deaths(stay, by: 2014-01-01) + 2000" }`);
    const design = designOf(scenario, { worlds: 4096, timeline });
    const block = blockOf(design)({ from: 0, worlds: 4096 });
    expect(block.samples?.map(({ days }) => days.length)).toEqual(timeline ? [26, 27, 28] : [0, 1, 3]);
    const ended = { ...block, samples: null, known: new Map() };
    const [noted, simulated] = [block, ended].map((each) => analyse(design, statisticsOfBlock(each)).claims);
    expect(noted).toEqual(simulated);
    expect(noted?.every(({ probability }) => probability > 0 && probability < 1)).toBe(true);
  });

  it("take coefficients and constants", () => {
    const [half, shifted] = claims(`  - { says: a, test: "2 * transferred(part) >= 3100 + 0" }
  - { says: b, test: "transferred(part) + 1 > 1550.5" }`);
    expect([half.probability, shifted.probability]).toEqual([1, 1]);
  });
});
