import { describe, expect, it } from "vitest";
import { plan } from "../../../src/analysis/plan.ts";
import { quantityPaths, sensitivity } from "../../../src/analysis/sensitivity/sensitivity.ts";
import { scenarioOf } from "../../support/scenario.ts";
import { STAYING, shieldOrGo } from "./shield-or-go.ts";

const CHANCE = "options.go.needs.0.chance";
const scenario = scenarioOf(shieldOrGo);
const worlds = 4096;
const result = sensitivity(scenario, { worlds, valuePerDeathAverted: 1e6 });
const { information } = result;

function near(value: number, se: number, exact: number): void {
  expect(Math.abs(value - exact)).toBeLessThan(Math.max(3 * se, 1e-9));
}

describe("the choice", () => {
  it("is that of the plan's weighted deaths, from the same worlds", () => {
    const planned = plan(scenario, { worlds, timeline: false });
    expect(result.choice.best).toBe("shield");
    expect(result.choice.second).toBe("go");
    for (const { id, deaths } of result.choice.options) {
      const own = planned.options.find((option) => option.id === id);
      expect(deaths.mean).toBeCloseTo(own?.weighted.deaths.mean as number, 9);
    }
  });

  it("is of options as carried out where needs are taken as met", () => {
    const met = sensitivity(scenario, { worlds: 1024, needs: "met" });
    expect(met.choice.best).toBe("go");
    expect(met.information.answers).toEqual([]);
    expect(met.information.perfect.deaths.worth).toBe(0);
  });
});

describe("break-even", () => {
  const row = (path: string) => result.breakEven.rows.find((one) => one.path === path);

  it("of the shield and of the chance of a need is where s = 1 − p, at the mean of the other", () => {
    const [shield, chance] = [row("$shield")?.ties[0], row(CHANCE)?.ties[0]];
    near(shield?.value as number, shield?.se as number, 0.6);
    near(chance?.value as number, chance?.se as number, 0.5);
    expect(shield?.below).toBeCloseTo(0.6, 1);
    expect(chance?.below).toBeCloseTo(0.75, 1);
  });

  it("is nowhere in the range of the rate, which moves both alike", () => {
    expect(row("threats.rockets.attacks")?.ties).toEqual([]);
    expect(row("threats.rockets.per_attack.killed")?.ties).toEqual([]);
  });

  it("screens no quantity without influence on the metric", () => {
    const paths = result.breakEven.rows.map(({ path }) => path);
    expect(paths).not.toContain("threats.rockets.per_attack.injured");
    expect(paths).not.toContain("costs.0.amount");
    expect(paths).toEqual(expect.arrayContaining(["$shield", CHANCE, "threats.rockets.attacks"]));
  });

  it("of an exact number of another metric: 1M for shields is 2,500 a departure at a chance of 40 %", () => {
    const on = [{ path: "costs.1.amount", times: false }];
    const { breakEven } = sensitivity(scenario, { worlds, between: ["shield", "go"], metric: "cost", on });
    const [tie] = breakEven.rows[0].ties;
    near(tie.value, tie.se as number, 2500);
    expect(breakEven.rows[0].drawn).toBe(false);
  });

  it("of a multiplier: the shield's harm grows by a fifth", () => {
    const { breakEven } = sensitivity(scenario, { worlds, on: [{ path: "$shield", times: true }] });
    const [tie] = breakEven.rows[0].ties;
    expect(breakEven.rows[0].multiplier).toBe(true);
    near(tie.value, tie.se as number, 1.2);
  });

  it("in two quantities is the line s = 1 − p", () => {
    const on = ["$shield", CHANCE].map((path) => ({ path, times: false }));
    const { curve } = sensitivity(scenario, { worlds: 1024, on });
    const tied = curve?.points.filter(({ ties }) => ties.length > 0) ?? [];
    expect(tied.length).toBeGreaterThan(3);
    for (const { x, ties } of tied) expect(ties[0].value).toBeCloseTo(1 - x.value, 4);
    const outside = curve?.points.filter(({ x }) => x.value < 0.35 || x.value > 0.85) ?? [];
    expect(outside.length).toBeGreaterThan(2);
    expect(outside.flatMap(({ ties }) => ties)).toEqual([]);
  });
});

describe("information", () => {
  const worthOf = (path: string) => information.quantities.find((one) => one.path === path)?.deaths;

  it("is worth the closed forms, within three standard errors", () => {
    // E[min(s, q)] with q = 1 − p ~ U(0.4, 0.8) is 0.41333; E[min(s, 0.6)] = 0.42; E[min(0.5, q)] = 0.4875.
    near(information.perfect.deaths.worth, information.perfect.deaths.se, STAYING * (0.5 - 0.41333333));
    near(worthOf("$shield")?.worth as number, worthOf("$shield")?.se as number, STAYING * 0.08);
    near(worthOf(CHANCE)?.worth as number, worthOf(CHANCE)?.se as number, STAYING * 0.0125);
    expect(worthOf("$shield")?.told).toBe(true);
  });

  it("is none of the rate, which never changes the choice, and without influence where nothing moves", () => {
    expect(worthOf("threats.rockets.attacks")?.told).toBe(false);
    const deathsOnly = sensitivity(scenario, { worlds: 1024 }).information;
    expect(deathsOnly.withoutInfluence).toContain("threats.rockets.per_attack.injured");
    expect(deathsOnly.quantities.map(({ path }) => path)).not.toContain("threats.rockets.per_attack.injured");
  });

  it("of the host's answer: no deaths if yes, half if no, in place of half", () => {
    const [answer] = information.answers;
    expect([answer.of, answer.ifYes, answer.ifNo]).toEqual(["A host", "go", "shield"]);
    near(answer.deaths.worth, answer.deaths.se, STAYING * 0.2);
    near(answer.chance, 1e-4, 0.4);
  });

  it("of watching for a while is none where the rate does not change the choice, and says what is lost meanwhile", () => {
    const [watching] = information.watching;
    expect(watching.deaths.told).toBe(false);
    near(watching.deathsMeanwhile.mean, watching.deathsMeanwhile.se, STAYING * ((6 * 365.25) / 12 / 365));
  });

  it("of everything is the expected regret of the best option", () => {
    const best = result.regret.options.find(({ id }) => id === "shield");
    expect(best?.expected.mean).toBeCloseTo(information.perfect.deaths.worth, 9);
  });
});

describe("tornado", () => {
  it("holds the best option, and chooses again where another is better", () => {
    const bar = result.tornado.find(({ path }) => path === "$shield");
    expect(bar?.low.value).toBeCloseTo(0.05, 2);
    near(bar?.low.held.mean as number, bar?.low.held.se as number, STAYING * (bar?.low.value as number));
    expect(bar?.high.value).toBeCloseTo(0.95, 2);
    near(bar?.high.held.mean as number, bar?.high.held.se as number, STAYING * (bar?.high.value as number));
    expect([bar?.low.option, bar?.high.option]).toEqual(["shield", "go"]);
    near(bar?.high.best.mean as number, bar?.high.best.se as number, STAYING * 0.6);
    const swings = result.tornado.map(({ swing }) => swing);
    expect(swings).toEqual(swings.toSorted((a, b) => b - a));
  });
});

describe("frontier, regret, discovery and claims", () => {
  it("puts costs against deaths averted, of all and of each payer", () => {
    const [total, un] = result.frontiers;
    expect([total.payer, un.payer]).toEqual([null, "un"]);
    const go = total.options.find(({ id }) => id === "go");
    near(go?.icer?.mean as number, go?.icer?.se as number, 600_000 / (STAYING * 0.4));
    const shield = total.options.find(({ id }) => id === "shield");
    near(shield?.icer?.mean as number, shield?.icer?.se as number, 400_000 / (STAYING * 0.1));
  });

  it("bounds the greatest regret of the mix by that of every option", () => {
    const greatest = result.regret.options.map(({ maximum }) => maximum);
    expect(result.regret.mixMaximum).toBeLessThan(Math.min(...greatest));
    expect(result.regret.mix.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    // Shields are never worse than staying, which has no part in it.
    expect(result.regret.mix.map(({ id }) => id)).toEqual(["shield", "go"]);
  });

  it("finds when shields are worse than going: s high, p high, and not the rate", () => {
    const { share, box } = result.discovery;
    // P(s > 1 − p) = E[p] = 0.4.
    expect(share).toBeCloseTo(0.4, 1);
    expect(box?.limits.map(({ path }) => path)).toContain("$shield");
    expect(box?.limits.map(({ path }) => path)).not.toContain("threats.rockets.attacks");
    expect(box?.density).toBeGreaterThan(0.75);
    expect(box?.coverage).toBeGreaterThan(0.75);
    expect(box?.limits.find(({ path }) => path === "$shield")?.stability).toBe(1);
  });

  it("names what decides a claim, and says so in neutral words", () => {
    const [going, shields] = result.claims;
    // Claims are about options as carried out: who has gone is safe, so going is better unless nobody is hit.
    expect(going.inExpectation.probability).toBe(1);
    expect(going.decides).toBeNull();
    expect(shields.verdict).toBe("In expectation it holds in every world drawn.");
  });
});

describe("the library", () => {
  it("gives the same result for the same seed, and names what can be set", () => {
    const run = () => JSON.stringify(sensitivity(scenario, { worlds: 512, seed: 3 }));
    expect(run()).toBe(run());
    expect(quantityPaths(scenario)).toEqual(
      expect.arrayContaining(["$shield", CHANCE, "sites.camp.people", "offers.host.places", "costs.1.amount"]),
    );
  });

  it("refuses a quantity that is not there", () => {
    expect(() => sensitivity(scenario, { worlds: 256, on: [{ path: "threats.none", times: false }] })).toThrow(
      "no such quantity",
    );
  });
});
