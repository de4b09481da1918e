import { describe, expect, it } from "vitest";
import { deepenClaims } from "../../../src/analysis/sensitivity/deepen-claims.ts";
import { createStudy } from "../../../src/analysis/sensitivity/study.ts";
import { scenarioOf } from "../../support/scenario.ts";

/** 3,100 people, no danger; an offer at uniform(0, 60) a week for a hundred weeks, and another whose places are a coin's. */
const study = (claims: string) =>
  createStudy(
    scenarioOf(`
relocate: 1
title: Claims
start: 2020-01-01
horizon: 700 days
currency: USD
sites: { camp: { people: 3100 } }
threats:
  illness: { at: camp, deaths: 0 per 1000 person-years }
offers:
  slow: { places: 3100, pace: "uniform(1, 61) per week", convoy: 1 }
  host: { places: "uniform(100, 300)" }
baseline: stay
options:
  stay: { title: Stay }
  slow: { title: Slowly, moves: [ { from: camp, offer: slow } ] }
  host: { title: At once, moves: [ { from: camp, offer: host } ] }
${claims}`),
    { seed: 1, worlds: 4096, needs: "weighed" },
  );

const deepened = (...tests: string[]) =>
  deepenClaims({ study: study(`claims:\n${tests.map((test) => `  - { says: a, test: "${test}" }`).join("\n")}`) });

describe("what a claim turns on", () => {
  const [slow, above, never, host] = deepened(
    "transferred(slow) < 3000",
    "transferred(slow) > 1500",
    "transferred(slow) > 3100",
    "transferred(host) > 160",
  );

  it("is the quantity that explains it, with the value where it flips: 3,000 in a hundred weeks are 30 a week", () => {
    expect(slow.decides?.path).toBe("offers.slow.pace");
    expect((slow.decides?.flip?.value as number) * 7).toBeGreaterThan(28);
    expect((slow.decides?.flip?.value as number) * 7).toBeLessThan(32);
    expect(slow.decides?.flip?.se).toBeGreaterThan(0);
  });

  it("explains all of a claim that hangs on it alone, up to the one slice in 64 in which it flips, also where that is far out", () => {
    const [far] = deepened("transferred(slow) < 2200");
    for (const { inExpectation, decides } of [slow, above, far]) {
      const { probability: p } = inExpectation;
      expect(decides?.explains).toBeGreaterThan(1 - 1 / 64 / 4 / (p * (1 - p)));
      expect(decides?.explains).toBeLessThanOrEqual(1);
    }
  });

  it("says what becomes of it in the lowest and the highest tenth of the draws", () => {
    expect([slow.decides?.lowTenth, slow.decides?.highTenth]).toEqual([1, 0]);
    expect([above.decides?.lowTenth, above.decides?.highTenth]).toEqual([0, 1]);
    expect((above.decides?.flip?.value as number) * 7).toBeGreaterThan(13);
    expect((above.decides?.flip?.value as number) * 7).toBeLessThan(17);
    expect(slow.verdict).toMatch(/^In expectation it .*; it turns most on offers.slow.pace: 100% in its lowest tenth/);
  });

  it("is another quantity for another claim, and none where the claim always comes out the same", () => {
    expect(host.decides?.path).toBe("offers.host.places");
    expect(host.decides?.flip?.value).toBeGreaterThan(152);
    expect(host.decides?.flip?.value).toBeLessThan(168);
    expect(never.decides).toBeNull();
    expect(never.verdict).toBe("In expectation it holds in no world drawn.");
  });

  it("is none of a scenario without claims", () => {
    expect(deepenClaims({ study: study("") })).toEqual([]);
  });
});
