import { describe, expect, it } from "vitest";
import { simulate } from "../../src/engine/simulate.ts";
import type { OptionOutcomes } from "../../src/engine/outcomes.ts";
import { compile } from "../../src/model/compile.ts";
import { camp, scenarioOf } from "../support/scenario.ts";
import { mean, standardErrorsFrom, variance, varianceError } from "../support/statistics.ts";

/** Four standard errors: 1 in 16,000 by chance, and seeds are fixed. */
const FOUR = 4;
const [λ, m, H] = [1.2, 8, 2];
const THREAT = `{ at: camp, attacks: ${λ} per 400 days, per_attack: { killed: ${m}, spread: none }, concentration: 0 }`;
const OFFERS = `
  abroad: {}
  late: { opens: 20 to 300 days, places: 900, pace: 210 per week, chance: 70% }
`;

/** Options of a camp of three million, or of `people`; outcomes by option. */
function outcomesOf(
  options: string,
  run: { people?: number; threat?: string; offers?: string; sites?: string; worlds?: number } = {},
): Record<string, OptionOutcomes> {
  const rest = `offers: ${run.offers ?? OFFERS}\nbaseline: stay\noptions:\n  stay: {}\n${options}`;
  const text = camp({
    people: run.people ?? 3_100_000,
    horizon: `${400 * H} days`,
    threat: run.threat ?? THREAT,
    rest,
  });
  const scenario = scenarioOf(text.replace("threats:", `${run.sites ?? ""}threats:`));
  const programme = compile(scenario);
  const { options: outcomes } = simulate(programme, { seed: 1, worlds: run.worlds ?? 16_384 });
  return Object.fromEntries(programme.options.map(({ id }, index) => [id, outcomes[index] as OptionOutcomes]));
}

/** Chance of at least k attacks in H "years" of rate λ. */
function atLeast(k: number): number {
  let [below, term] = [0, Math.exp(-λ * H)];
  for (let n = 0; n < k; n++) {
    below += term;
    term *= (λ * H) / (n + 1);
  }
  return 1 - below;
}

describe("wait for the k-th attack of rate λ that kills Poisson(m), then all leave at once: the number of attacks is min(N, k)", () => {
  const { first, third } = outcomesOf(`
  first: { rules: [{ when: { attacks: 1 }, moves: [{ from: camp, offer: abroad }] }] }
  third: { rules: [{ when: { attacks: 3, at: camp }, moves: [{ from: camp, offer: abroad }] }] }`);

  it("mean deaths are m·P(attack before H), by the count and by the compensator", () => {
    const P = atLeast(1);
    expect(standardErrorsFrom(first.deaths, m * P)).toBeLessThan(FOUR);
    expect(standardErrorsFrom(first.deathsExpected, m * P)).toBeLessThan(FOUR);
    expect(standardErrorsFrom(first.attacks, P)).toBeLessThan(FOUR);
  });

  it("variance of deaths is P(m + m²) − P²m²", () => {
    const P = atLeast(1);
    const exact = P * (m + m * m) - P * P * m * m;
    expect(Math.abs(variance(first.deaths) - exact) / varianceError(first.deaths)).toBeLessThan(FOUR);
  });

  it("everyone alive is away in a share P of worlds and nobody in the others; person-days at risk are n(1 − e^(−λH))/λ", () => {
    const P = atLeast(1);
    const away = first.transferred.map((people) => (people > 0 ? 1 : 0));
    expect(standardErrorsFrom(away, P)).toBeLessThan(FOUR);
    expect(first.transferred.every((people, w) => people === 0 || people + first.deaths[w] === 3_100_000)).toBe(true);
    expect(standardErrorsFrom(first.personDaysAtRisk, (3_100_000 * P * 400) / λ)).toBeLessThan(FOUR);
  });

  it("for k = 3 the mean is m·Σ P(N ≥ j), j = 1 to 3, and no world has a fourth attack", () => {
    const exact = m * (atLeast(1) + atLeast(2) + atLeast(3));
    expect(standardErrorsFrom(third.deaths, exact)).toBeLessThan(FOUR);
    expect(standardErrorsFrom(third.deathsExpected, exact)).toBeLessThan(FOUR);
    expect(Math.max(...third.attacks)).toBe(3);
  });
});

describe("a rule that waits for what every world has", () => {
  const sites = "  annex: {}\n";
  const outcomes = outcomesOf(
    `
  plain: { moves: [{ from: camp, offer: late, start: 2014-02-01, people: 60% }, { from: camp, offer: abroad, start: 400 days }] }
  dated:
    rules:
      - { when: { date: 2014-02-01 }, moves: [{ from: camp, offer: late, people: 60% }, { from: camp, offer: abroad, start: 78 days }] }
  begun: { rules: [{ when: { date: 0 days }, then: plain }] }
  open: { moves: [{ from: camp, offer: late }] }
  opening: { rules: [{ when: { offer: late, opens: true }, moves: [{ from: camp, offer: late }] }] }
  relayed: { rules: [{ when: { offer: late, opens: true }, then: open }] }`,
    { people: 2000, threat: THREAT.replace("none", "gamma(0.8)"), sites, worlds: 2048 },
  );

  it("a date is the same to the last bit as moves that start then; times after start count from the rule", () => {
    expect({ ...outcomes.dated, fired: [] }).toEqual(outcomes.plain);
  });

  it("day 0 turns to another option as it is", () => {
    expect({ ...outcomes.begun, fired: [] }).toEqual(outcomes.plain);
  });

  it("an offer's opening is the same as the offer taken up, but that its places do not count as unused where it never opens", () => {
    const { placesUnused: taken, ...open } = outcomes.open as OptionOutcomes;
    for (const id of ["opening", "relayed"]) {
      const { placesUnused, fired, ...opening } = outcomes[id] as OptionOutcomes;
      expect({ ...opening, fired: [] }, id).toEqual(open);
      expect(fired[0]?.every((day, w) => Number.isFinite(day) || opening.transferred[w] === 0)).toBe(true);
      const isSame = placesUnused.map((unused, w) => (unused === taken[w] || open.transferred[w] === 0 ? 1 : 0));
      expect(mean(isSame), id).toBe(1);
    }
    expect(open.transferred.some((people) => people === 0)).toBe(true);
  });
});

describe("when a rule fires", () => {
  const FALLS = "{ at: camp, deaths: 300 per 1000 person-years }";

  it("the moves so far end, and people on the way arrive", () => {
    const { go } = outcomesOf(
      `  go:
    moves: [{ from: camp, offer: ferry }]
    rules: [{ when: { date: 10 days }, moves: [] }]`,
      {
        people: 1000,
        threat: "{ at: camp, attacks: 0 per year, per_attack: { killed: 1 }, concentration: 0 }",
        offers: "{ ferry: { to: haven, pace: 100 per week, convoy: 100, journey: 9 days } }",
        sites: "  haven: { safe: true }\n",
        worlds: 16,
      },
    );
    // Convoys of 100 left on days 0 and 7; the second arrives on day 16, after the rule.
    expect([...go.transferred]).toEqual(Array.from({ length: 16 }, () => 200));
    expect([...go.personDaysAtRisk]).toEqual(Array.from({ length: 16 }, () => 800 * 800 + 100 * 7));
  });

  it("a transit facility filled before goes on being emptied", () => {
    const { go } = outcomesOf(
      `  go:
    moves: [{ from: camp, offer: ferry }]
    rules: [{ when: { date: 10 days }, moves: [] }]`,
      {
        people: 1000,
        threat: "{ at: camp, attacks: 0 per year, per_attack: { killed: 1 }, concentration: 0 }",
        offers: "{ ferry: { to: hall, pace: 100 per week, convoy: 100, journey: 9 days, onward: home }, home: {} }",
        sites: "  hall: { capacity: 500 }\n",
        worlds: 16,
      },
    );
    expect([...go.transferred]).toEqual(Array.from({ length: 16 }, () => 200));
  });

  it("places taken before are gone, and a minimum that was met before is met", () => {
    const { go } = outcomesOf(
      `  go:
    moves: [{ from: camp, offer: few, people: 150 }]
    rules: [{ when: { date: 30 days }, moves: [{ from: camp, offer: few, people: 90 }] }]`,
      {
        people: 1000,
        threat: "{ at: camp, attacks: 0 per year, per_attack: { killed: 1 }, concentration: 0 }",
        offers: "{ few: { places: 210, minimum: 100 } }",
        worlds: 16,
      },
    );
    expect([...go.transferred]).toEqual(Array.from({ length: 16 }, () => 210));
  });

  it("deaths count at the sites named: the death that makes ten is the last", () => {
    const { ten, elsewhere } = outcomesOf(
      `
  ten: { rules: [{ when: { deaths: 10, at: camp }, moves: [{ from: camp, offer: abroad }] }] }
  elsewhere: { rules: [{ when: { deaths: 10, at: annex }, moves: [{ from: camp, offer: abroad }] }] }`,
      { people: 500, threat: FALLS, sites: "  annex: { people: 4 }\n", worlds: 256 },
    );
    expect(Math.max(...ten.deaths)).toBe(10);
    expect(ten.transferred.every((people, w) => people === (ten.deaths[w] === 10 ? 490 : 0))).toBe(true);
    expect(Math.max(...elsewhere.transferred)).toBe(0);
    expect(Math.max(...elsewhere.deaths)).toBeGreaterThan(10);
  });

  it("what comes first decides between options; with moves the other rules stay in force", () => {
    const { either, both } = outcomesOf(
      `
  some: { moves: [{ from: camp, offer: abroad, people: 100 }] }
  all: { moves: [{ from: camp, offer: abroad }] }
  either: { rules: [{ when: { date: 300 days }, then: some }, { when: { attacks: 1 }, then: all }] }
  both:
    rules:
      - { when: { date: 300 days }, moves: [{ from: camp, offer: abroad, people: 100 }] }
      - { when: { attacks: 1 }, moves: [{ from: camp, offer: abroad }] }`,
      { people: 1000, worlds: 512 },
    );
    const early = either.transferred.map((people) => (people > 100 ? 1 : 0));
    expect(standardErrorsFrom(early, 1 - Math.exp((-λ * 300) / 400))).toBeLessThan(FOUR);
    expect(new Set(either.transferred.filter((people) => people <= 100))).toEqual(new Set([100]));
    expect(both.remaining.every((people) => people === 0 || people === 900)).toBe(true);
    const second = both.remaining.map((people) => (people === 0 ? 1 : 0));
    expect(standardErrorsFrom(second, atLeast(1))).toBeLessThan(FOUR);
  });

  it("rules of an option turned to that already hold fire at once, in the order written", () => {
    const { go } = outcomesOf(
      `
  next:
    moves: [{ from: camp, offer: abroad, people: 1 }]
    rules:
      - { when: { date: 5 days }, moves: [{ from: camp, offer: abroad, people: 10 }] }
      - { when: { date: 3 days }, moves: [{ from: camp, offer: abroad, people: 100 }] }
  go: { rules: [{ when: { date: 20 days }, then: next }] }`,
      {
        people: 1000,
        threat: "{ at: camp, attacks: 0 per year, per_attack: { killed: 1 }, concentration: 0 }",
        worlds: 16,
      },
    );
    expect([...go.transferred]).toEqual(Array.from({ length: 16 }, () => 100));
  });
});

describe("an option with rules", () => {
  const options = `
  partial: { moves: [{ from: camp, offer: late }] }
  go: { rules: [{ when: { attacks: 1 }, then: partial }, { when: { deaths: 30 }, moves: [{ from: camp, offer: abroad, pace: 70 per week }] }] }`;
  const text = (options: string) =>
    camp({ people: 900, threat: THREAT, rest: `offers: ${OFFERS}\nbaseline: stay\noptions:\n  stay: {}\n${options}` });

  it("has outcomes that do not hang on how worlds are split, nor on the options before it", () => {
    const programme = compile(scenarioOf(text(options)));
    const whole = simulate(programme, { seed: 2, worlds: 256 }).options[2].deaths;
    const halves = [0, 128].flatMap((from) => [
      ...simulate(programme, { seed: 2, from, worlds: 128 }).options[2].deaths,
    ]);
    expect(halves).toEqual([...whole]);
    const turned = compile(scenarioOf(text(options.split("\n").reverse().join("\n"))));
    expect(turned.options.map(({ id }) => id)).toEqual(["stay", "go", "partial"]);
    expect(simulate(turned, { seed: 2, worlds: 256 }).options[1].deaths).toEqual(whole);
  });
});
