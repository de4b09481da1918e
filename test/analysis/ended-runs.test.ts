import { expect, it } from "vitest";
import { plan } from "../../src/analysis/plan.ts";
import { camp, scenarioOf } from "../support/scenario.ts";

/** Claims about two days, or of a scenario that ends on the later: `by` is put behind the option of each term. */
function claimsOf({ horizon, later, earlier }: { horizon: string; later: string; earlier: string | null }) {
  const tests = (by: string) => [
    `deaths(part${by}) < 0.9 * deaths(stay${by})`,
    `injured(part${by}) + 3 < injured(stay${by})`,
    `risk_per_stayer(part${by}) > risk_per_stayer(stay${by})`,
    `cost(part${by}) > 400000`,
    `regret(part${by}) < 5`,
    `transferred(part${by}) > 900`,
  ];
  const list = [...(earlier === null ? [] : tests(earlier)), ...tests(later)];
  const scenario = scenarioOf(
    camp({
      horizon,
      threat:
        '{ at: camp, attacks: 1 to 4 per year, per_attack: { killed: 2 to 9, injured: 5 }, concentration: "uniform(0, 1)" }',
      rest: `payers: { un: {} }
offers: { host: { places: 1550, pace: 10 to 60 per week } }
costs: [ { item: Flights, offer: host, amount: 300 to 900 USD per departure, paid_by: un } ]
baseline: stay
options:
  stay: { title: Stay }
  part: { title: Some leave, moves: [ { from: camp, offer: host } ] }
claims:
${list.map((test) => `  - { says: It does, test: "${test}" }`).join("\n")}`,
    }),
  );
  return plan(scenario, { worlds: 1024, metrics: ["deaths"], timeline: false }).claims;
}

it("a claim by a date is what it is in a scenario that ends then, whatever else is asked by that date or another", () => {
  const ended = claimsOf({ horizon: "365 days", later: "", earlier: null });
  const all = claimsOf({ horizon: "730 days", later: ", by: 2014-03-16", earlier: ", by: 2013-09-16" });
  const byDate = all.slice(ended.length);
  const chances = (claims: typeof ended) =>
    claims.map(({ probability, inExpectation }) => [probability, inExpectation.probability]);
  expect(chances(byDate)).toEqual(chances(ended));
  expect(chances(all.slice(0, ended.length))).not.toEqual(chances(ended));
  // Control variates look at the whole of a horizon, so that means differ by part of their errors.
  ended.forEach(({ difference }, i) => {
    const { mean, se } = byDate[i].difference as { mean: number; se: number };
    expect(Math.abs(mean - (difference.mean as number)), `of claim ${i}`).toBeLessThanOrEqual(se);
    expect(Math.abs(mean), `of claim ${i}`).toBeGreaterThan(5 * se);
  });
});
