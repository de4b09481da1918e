import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { simulate } from "../../src/engine/simulate.ts";
import type { Question } from "../../src/engine/question.ts";
import { watchOption } from "../../src/engine/watch.ts";
import { compile } from "../../src/model/compile.ts";
import type { Programme } from "../../src/model/programme.ts";
import { arbitraryScenario } from "../support/arbitrary-scenario.ts";
import { scenarioOf } from "../support/scenario.ts";

const programmeOf = (text: string) => compile(scenarioOf(text));
const optionOf = ({ options }: Programme, id: string) => options.findIndex((option) => option.id === id);
const siteOf = ({ siteIds }: Programme, id: string) => siteIds.indexOf(id);

describe("what is watched", () => {
  it("is what the simulation comes to, in every world of any scenario", () => {
    fc.assert(
      fc.property(arbitraryScenario, (written) => {
        const programme = programmeOf(stringify(written));
        const run = { seed: 5, worlds: 32 };
        const time = programme.horizonDays;
        const all = programme.siteIds.map((_, site) => site);
        const option = optionOf(programme, "go");
        const questions: Question[] = [
          { kind: "attacks", sites: [], time },
          { kind: "attacks", sites: all, time },
          { kind: "deaths", sites: [], time },
          { kind: "present", sites: [], time },
          { kind: "empty", sites: [] },
          { kind: "blocked", time },
          ...all.map((site): Question => ({ kind: "deaths", sites: [site], time })),
        ];
        const watched = watchOption(programme, { ...run, option, horizonDays: time, questions });
        const [attacks, attacksAtAll, deaths, remaining, empty, blocked, ...deathsBySite] = watched;
        const simulated = simulate(programme, run).options[option];
        expect(attacks).toEqual(simulated.attacks);
        expect(attacksAtAll).toEqual(simulated.attacks);
        expect(deaths).toEqual(simulated.deaths);
        expect(remaining).toEqual(simulated.remaining);
        expect(blocked).toEqual(simulated.daysBlocked);
        for (let w = 0; w < run.worlds; w++) {
          const atSites = deathsBySite.reduce((sum, column) => sum + column[w], 0);
          expect(atSites).toBeLessThanOrEqual(deaths[w]);
          if (simulated.daysToEmpty[w] > 0) expect(empty[w]).toBe(simulated.daysToEmpty[w]);
        }
      }),
      { numRuns: 60, seed: 11 },
    );
  });

  it("ends earlier, or runs on past the horizon, on the same paths", () => {
    const text = (horizon: string) => `relocate: 1
title: T
start: 2020-01-01
horizon: ${horizon}
sites: { camp: { people: 900 } }
threats: { shells: { at: camp, attacks: 3 to 20 per year, per_attack: { killed: 4, spread: gamma(1) }, concentration: 0.5 } }
offers: { out: { places: 700, pace: 5 to 40 per week, convoy: 10 } }
baseline: go
options: { go: { moves: [{ from: camp, offer: out }] } }
`;
    const questions: Question[] = [
      { kind: "deaths", sites: [0], time: 100 },
      { kind: "departures", offers: [0], time: 200 },
      { kind: "empty", sites: [0] },
    ];
    const watched = (horizon: string, horizonDays: number) =>
      watchOption(programmeOf(text(horizon)), { seed: 3, worlds: 64, option: 0, horizonDays, questions });
    expect(watched("90 days", 400)).toEqual(watched("400 days", 400));
    expect(watched("400 days", 250).slice(0, 2)).toEqual(watched("400 days", 400).slice(0, 2));
  });
});

/** 300 people leave a camp by tens a day for a haven that holds 55, from which 5 a day go on. */
const transit = programmeOf(`relocate: 1
title: T
start: 2020-01-01
horizon: 100 days
sites: { camp: { people: 300 }, haven: { safe: true, capacity: 55 } }
offers:
  flight: { places: 300, pace: 10 per day, convoy: 10, to: haven, onward: durable }
  durable: { places: 300, pace: 5 per day, convoy: 5, opens: 20 days }
baseline: go
options: { go: { moves: [{ from: camp, offer: flight }] } }
`);
const watchTransit = (questions: readonly Question[]) =>
  watchOption(transit, { seed: 1, worlds: 16, option: 0, horizonDays: 100, questions }).map((column) => column[0]);

describe("a bounded facility", () => {
  const [camp, haven] = ["camp", "haven"].map((id) => siteOf(transit, id));
  const [durable, flight] = ["durable", "flight"].map((id) => transit.offerIds.indexOf(id));

  it("is full on the day the last convoy takes the room that is left, and the camp empties as the facility does", () => {
    // Convoys of 10 on days 0 to 4, then 5 on day 5: 55 people. From day 20 on 5 leave and 5 come each day: 245 more by day 20 + 48.
    expect(
      watchTransit([
        { kind: "full", sites: [haven] },
        { kind: "empty", sites: [camp] },
      ]),
    ).toEqual([5, 68]);
  });

  it("holds, sends on and receives what the staircase says", () => {
    const departed = (offer: number, time: number): Question => ({ kind: "departures", offers: [offer], time });
    expect(
      watchTransit([
        departed(flight, 0),
        departed(flight, 3),
        departed(flight, 20),
        departed(flight, 21),
        departed(durable, 20),
        departed(durable, 21),
        { kind: "present", sites: [haven], time: 30 },
        { kind: "present", sites: [camp], time: 30 },
        // The convoy of day 6 waits to day 20; later ones find room as soon as they are due, once a day.
        { kind: "blocked", time: 10 },
        { kind: "blocked", time: 30 },
      ]),
    ).toEqual([0, 30, 55, 60, 0, 5, 55, 195, 4, 14]);
  });

  it("is not empty while people are on their way there", () => {
    const passing = programmeOf(`relocate: 1
title: T
start: 2020-01-01
horizon: 100 days
sites: { camp: { people: 30 }, haven: { safe: true } }
offers:
  flight: { places: 300, pace: 10 per week, convoy: 10, journey: 8 days, to: haven, onward: durable }
  durable: { places: 300 }
baseline: go
options: { go: { moves: [{ from: camp, offer: flight }] } }
`);
    const questions = ["camp", "haven"].map((id): Question => ({ kind: "empty", sites: [siteOf(passing, id)] }));
    const empty = watchOption(passing, { seed: 1, worlds: 16, option: 0, horizonDays: 100, questions });
    // Tens leave on days 0, 7 and 14 and go on the day they arrive, 8 days later: the next are always on their way.
    expect(empty.map((column) => column[0])).toEqual([14, 22].map((day) => expect.closeTo(day, 9)));
  });

  it("is never empty while people come, and a site nobody was ever at does not become so", () => {
    const never = watchOption(transit, {
      seed: 1,
      worlds: 16,
      option: 0,
      horizonDays: 60,
      questions: [{ kind: "empty", sites: [haven] }],
    });
    expect([...never[0]]).toEqual(Array(16).fill(Infinity));
  });
});
