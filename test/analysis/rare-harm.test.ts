import fc from "fast-check";
import { expect, it } from "vitest";
import { plan } from "../../src/analysis/plan.ts";
import { camp, scenarioOf } from "../support/scenario.ts";

/** From what comes about in many worlds to what none of them sees, where all that a world says is what is expected. */
const rates = fc.integer({ min: -9, max: 0 }).map((power) => 10 ** power);
const worlds = fc.constantFrom(16, 64, 1024, 2048);
const DAYS = 70;

const planned = (threat: string, asked: { worlds: number; seed: number }) =>
  plan(
    scenarioOf(
      camp({
        people: 140,
        horizon: `${DAYS} days`,
        threat,
        rest: `offers: { haven: { places: 140 } }
baseline: stay
options:
  stay: { title: Stay }
  go: { title: Go, moves: [ { from: camp, offer: haven } ] }`,
      }),
    ),
    { ...asked, timeline: false },
  ).options.map(({ outcomes }) => outcomes);

it("a hazard has its mean however rare it is: n (1 − e^(−λt)), in however many worlds", () => {
  fc.assert(
    fc.property(rates, worlds, fc.nat(99), (rate, count, seed) => {
      const [{ deaths }] = planned(`{ at: camp, deaths: ${rate.toFixed(9)} per 1000 person-years }`, {
        worlds: count,
        seed,
      });
      const risk = (rate * DAYS) / 365_250;
      const exact = 140 * -Math.expm1(-risk);
      // Where nobody has died, what is expected is that of all 140 to the end: more by half of the risk.
      expect(Math.abs((deaths.mean as number) - exact)).toBeLessThan(6 * (deaths.se as number) + (risk + 1e-6) * exact);
    }),
  );
});

it("so have attacks of unknown severity: λt E[killed], as many for each of those who stay", () => {
  fc.assert(
    fc.property(rates, worlds, fc.nat(99), (rate, count, seed) => {
      const [stay, go] = planned(
        `{ at: camp, attacks: ${rate.toFixed(9)} per year, per_attack: { killed: "uniform(1, 9)", spread: none }, concentration: 0 }`,
        { worlds: count, seed },
      );
      const exact = (5 * rate * DAYS) / 365.25;
      for (const [{ mean, se }, of] of [
        [stay.deaths, 1],
        [stay.deaths_per_1000, 1000 / 140],
      ] as const)
        expect(Math.abs((mean as number) - exact * of)).toBeLessThan(6 * (se as number) + 1e-6 * exact * of);
      expect(stay.deaths.se).toBeLessThan(exact);
      expect(go.deaths.mean).toBe(0);
    }),
    { numRuns: 40 },
  );
});
