import { describe, expect, it } from "vitest";
import { sensitivity } from "../../../src/analysis/sensitivity/sensitivity.ts";
import { scenarioOf } from "../../support/scenario.ts";

/**
 * Ten a strike, 20 deaths a year for who stays. Shields leave 70 % of that for a cost; going, which leaves nobody, needs two
 * things of one host, at a half and at two fifths, and a third of another party, which is certain.
 */
const scenario = scenarioOf(`
relocate: 1
title: Two answers of one host
start: 2013-03-16
horizon: 365 days
currency: USD
payers: { un: {} }
sites:
  camp: { people: 1000 }
threats:
  rockets: { at: camp, attacks: 2 per year, per_attack: { killed: 10, injured: "uniform(1, 2)", spread: none }, concentration: 0 }
  illness: { at: camp, deaths: 0 per 1000 person-years }
offers:
  host: { places: 1000 }
costs:
  - { item: Flights, offer: host, amount: 3k USD per departure, paid_by: un }
baseline: stay
options:
  stay: { title: Stay }
  shield: { title: Shields, set: { threats.rockets.per_attack.killed: { times: 70% } } }
  go:
    title: Go
    moves: [ { from: camp, offer: host } ]
    needs: [ { of: A host, what: visas, chance: 50% }, { of: A host, what: flights, chance: 40% }, { of: A guard, what: leave, chance: 100% } ]
`);

/** Twenty a year, for 365 of 365.25 days. */
const STAY = (20 * 365) / 365.25;
const { information, choice } = sensitivity(scenario, { worlds: 1024, valuePerDeathAverted: 1e6 });
const answerTo = (what: string) => information.answers.find((answer) => answer.what === what);

describe("what the answers to needs are worth before choosing", () => {
  it("chooses shields without any: 0.7 against 1 − 0.5 × 0.4", () => {
    expect(choice.best).toBe("shield");
    expect(choice.options.map(({ deaths }) => deaths.mean / STAY)).toEqual(
      [1, 0.7, 0.8].map((deaths) => expect.closeTo(deaths, 9)),
    );
  });

  it.each([
    ["visas", 0.5, 0.5 * (0.7 - 0.6), "go", "shield"],
    ["flights", 0.4, 0.4 * (0.7 - 0.5), "go", "shield"],
    ["leave", 1, 0, "shield", "shield"],
  ])("%s: met at %d, worth %d of the deaths of staying", (what, chance, worth, ifYes, ifNo) => {
    const answer = answerTo(what);
    expect(answer?.chance).toBeCloseTo(chance, 12);
    expect((answer?.deaths.worth as number) / STAY).toBeCloseTo(worth, 9);
    expect(answer?.deaths.told).toBe(worth > 0);
    expect(answer?.ifYes).toBe(ifYes);
    if (chance < 1) expect(answer?.ifNo).toBe(ifNo);
  });

  it("all of one party together: both are met in a fifth, and then going leaves nobody", () => {
    const both = answerTo("visas; flights");
    expect([both?.of, both?.ifYes, both?.ifNo]).toEqual(["A host", null, null]);
    expect(both?.chance).toBeCloseTo(0.2, 12);
    expect((both?.deaths.worth as number) / STAY).toBeCloseTo(0.2 * 0.7, 9);
    expect(information.answers.map(({ of }) => of).sort()).toEqual(["A guard", "A host", "A host", "A host"]);
  });

  it("in money: a death less the flights, which are paid where both are met", () => {
    // Shields cost nothing; going costs 3M where it happens: 14 deaths at 1M less 3M is gained in a fifth of the worlds.
    expect(answerTo("visas; flights")?.money?.worth).toBeCloseTo(0.2 * (STAY * 0.7e6 - 3e6), 3);
  });

  it("lists the most worth first, in money where a death has a value", () => {
    const worths = information.answers.map(({ money }) => money?.worth as number);
    expect(worths).toEqual(worths.toSorted((a, b) => b - a));
  });
});

describe("watching, and knowing quantities together,", () => {
  const informed = (attacks: string, stay = "{ title: Stay }") =>
    sensitivity(
      scenarioOf(`
relocate: 1
title: Watched
start: 2013-03-16
horizon: 365 days
currency: USD
sites: { camp: { people: 1000 }, annex: { people: 10 } }
threats:
  rockets: { at: [ camp, annex ], attacks: ${attacks} per year, per_attack: { killed: "uniform(0, 2)", spread: none }, concentration: 0 }
  illness: { at: camp, deaths: 1 to 20 per 1000 person-years }
offers: { host: { places: 500 } }
baseline: stay
options:
  stay: ${stay}
  go: { title: Go, moves: [ { from: camp, offer: host } ] }`),
      { worlds: 512 },
    ).information;
  const watched = (attacks: string) => informed(attacks).watching.map(({ path }) => path);

  it("is asked of attacks at an uncertain rate, each threat once; not of an illness, nor of what is certain", () => {
    expect(new Set(watched("uniform(1, 3)"))).toEqual(new Set(["threats.rockets.attacks"]));
    expect(watched("2")).toEqual([]);
    const doubled = informed(
      "uniform(1, 3)",
      '{ title: Stay, set: { threats.rockets.attacks: { times: "uniform(1, 2)" } } }',
    );
    expect(doubled.watching.map(({ path }) => path)).toEqual(["threats.rockets.attacks"]);
  });

  it("is asked of those of one threat and of all threats, and is worth at least what each is", () => {
    const { groups, quantities } = informed("uniform(1, 3)");
    const rockets = ["threats.rockets.attacks", "threats.rockets.per_attack.killed"];
    expect(Object.fromEntries(groups.map(({ name, paths }) => [name, paths.toSorted()]))).toEqual({
      threats: ["threats.illness.deaths", ...rockets],
      "threats.rockets": rockets,
    });
    for (const { paths, deaths } of groups)
      for (const path of paths)
        expect(deaths.worth).toBeGreaterThanOrEqual(
          quantities.find((one) => one.path === path)?.deaths.worth as number,
        );
  });
});
