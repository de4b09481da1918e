import { describe, expect, it } from "vitest";
import { estimate, replicateMeans } from "../../../src/analysis/replicates.ts";
import { simulate } from "../../../src/engine/simulate.ts";
import { compile } from "../../../src/model/compile.ts";
import {
  type PolicyFound,
  type PolicyResult,
  type PolicySearch,
  searchPolicies,
} from "../../../src/optimise/policies/search-policies.ts";
import { scenarioOf } from "../../support/scenario.ts";

const [n, m, LOST] = [1000, 10, 0.05];
const RATES = [0.01, 20] as const;

/** Attacks are rare or many, nobody knows which; the way out is dangerous: wait and see is the answer. */
const text = (rest = "") => `
relocate: 1
title: Rare or many
start: 2013-03-16
horizon: 400 days
sites:
  camp: { people: ${n} }
threats:
  raids: { at: camp, attacks: "discrete(${RATES[0]}: 0.5, ${RATES[1]}: 0.5) per 400 days", per_attack: { killed: ${m}, spread: none }, concentration: 0 }
offers: { ferry: { journey_deaths: ${LOST * 1000} } }
baseline: stay
options:
  stay: {}
  go: { moves: [{ from: camp, offer: ferry }] }
${rest}`;

const SEARCH = { options: ["stay", "go"], rules: 1, choosingWorlds: 1024, worlds: 8192, seed: 1 } as const;

const found = (rest: string, search: PolicySearch) =>
  searchPolicies(scenarioOf(text(rest)), search)?.result as PolicyResult;

describe("where attacks are rare or many and the way out kills one in twenty", () => {
  const { policies, fixed, gain, tried } = found("", SEARCH);
  const P = RATES.map((rate) => 1 - Math.exp(-rate));
  /** Mean over both rates of m·P + P·(n − m)·LOST: the first attack kills m, then all who are left take the ferry. */
  const waiting = P.reduce((sum, p) => sum + (m * p + p * (n - m) * LOST) / 2, 0);

  it("the best is to stay until the first attack and then go, by the closed form", () => {
    expect(policies[0]).toMatchObject({ begins: "stay", rules: [{ when: "attacks: 1 at camp", to: "go" }] });
    const { mean, se } = (policies[0] as PolicyFound).deaths as { mean: number; se: number };
    expect(Math.abs(mean - waiting) / se).toBeLessThan(4);
  });

  it("the best of those without rules is to go at once, n·LOST deaths, and the gain is the difference", () => {
    expect(fixed).toMatchObject({ begins: "go", rules: [] });
    expect(fixed.deaths.mean).toBeCloseTo(n * LOST, 9);
    expect(gain.mean).toBeCloseTo((policies[0]?.deaths.mean as number) - n * LOST, 9);
    expect((waiting - n * LOST) / (gain.se as number)).toBeLessThan(-20);
  });

  it("every first option with every condition and other option was tried", () => {
    // Three numbers of attacks and three dates; the ferry is open from the start.
    expect(tried).toBe(2 + 2 * 6 * 1);
  });

  it("at most five are told, the best where they were chosen first, all of them with rules", () => {
    expect(policies).toHaveLength(5);
    expect(policies.every(({ rules }) => rules.length === 1)).toBe(true);
    const means = policies.map(({ chosenAt }) => chosenAt);
    expect(means).toEqual([...means].sort((a, b) => a - b));
    const two = found("", { ...SEARCH, rules: 2, worlds: 256, choosingWorlds: 256 });
    expect(two.policies).toHaveLength(5);
    // The best eight of one rule, and each with the five other conditions.
    expect(two.tried).toBe(tried + 8 * 5);
  });

  it("is chosen in worlds of another seed and reported in fresh ones, the same as of an option so written", () => {
    const rule = "  wait: { rules: [{ when: { attacks: 1, at: camp }, then: go }] }\n";
    const programme = compile(scenarioOf(text(rule)));
    const mean = (seed: number, worlds: number) =>
      estimate(replicateMeans(simulate(programme, { seed, worlds }).options[2]?.deathsExpected as Float64Array)).mean;
    expect(policies[0]?.deaths.mean).toBe(mean(1, 8192));
    expect(policies[0]?.chosenAt).toBe(mean(2, 1024));
  });
});

describe("the search", () => {
  it("with two rules is never worse where it chooses, and prefers one rule where a second does nothing", () => {
    const { policies } = found("", { ...SEARCH, rules: 2, worlds: 256 });
    const one = found("", { ...SEARCH, worlds: 256 }).policies[0];
    expect(policies[0]?.chosenAt).toBeLessThanOrEqual(one?.chosenAt as number);
    const alike = policies.filter(({ chosenAt }) => chosenAt === one?.chosenAt);
    expect(alike[0]?.rules.length ?? 1).toBe(1);
  });

  it("leaves out options with rules, and turns to none that sets what the first does not", () => {
    const rest = `  wait: { rules: [{ when: { attacks: 1 }, then: go }] }
  sheltered: { set: { threats.raids.per_attack.killed: { times: 0.5 } } }
`;
    const search = { ...SEARCH, options: ["stay", "go", "wait", "sheltered"], worlds: 256, choosingWorlds: 256 };
    const { tried } = found(rest, search);
    // stay to go, go to stay, sheltered to either.
    expect(tried).toBe(3 + 6 * (1 + 1 + 2));
  });

  it("finds none where no option may turn to another", () => {
    expect(searchPolicies(scenarioOf(text()), { ...SEARCH, options: ["stay"] })).toBeNull();
  });

  it("tells how many have been tried, up to all of them", () => {
    const told: [number, number][] = [];
    const search = { ...SEARCH, rules: 2, worlds: 256, choosingWorlds: 256 };
    const { tried } = found("", { ...search, tried: (count, all) => told.push([count, all]) });
    expect(told.slice(0, 2)).toEqual([
      [2, 14],
      [14, 14],
    ]);
    expect(told.at(-1)).toEqual([tried, tried]);
    expect(told.map(([count]) => count)).toEqual(told.map(([count]) => count).toSorted((a, b) => a - b));
  });

  it("gives the same result twice", () => {
    const small = { ...SEARCH, worlds: 256, choosingWorlds: 256 };
    expect(found("", small)).toEqual(found("", small));
  });
});
