import { describe, expect, it } from "vitest";
import { simulate } from "../../src/engine/simulate.ts";
import { traceOption } from "../../src/engine/trace-option.ts";
import { drawWorlds } from "../../src/engine/draws.ts";
import { compile } from "../../src/model/compile.ts";
import { scenarioOf } from "../support/scenario.ts";

/** A camp whose people go to a haven by the offer `lift`, and on from there by what is in `offers` and `onward`. */
function programmeOf({ people, lift, offers = "", haven = "" }: Record<string, string>) {
  return compile(
    scenarioOf(`
relocate: 1
title: Journeys
start: 2020-01-01
horizon: 200 days
currency: USD
cohorts: { babies: {}, parents: {} }
sites:
  camp: { people: ${people} }
  haven: { safe: true${haven} }
threats:
  illness: { at: camp, deaths: 0 per 1000 person-years }
offers:
  lift: { to: haven, ${lift} }
${offers}
baseline: stay
options:
  stay: { title: Stay }
  go: { title: Go, moves: [ { from: camp, offer: lift } ] }`),
  );
}

function outcomesOf(scenario: Record<string, string>) {
  const { options } = simulate(programmeOf(scenario), { seed: 1, worlds: 64 });
  return options[1];
}

function stepsOf(scenario: Record<string, string>) {
  const programme = programmeOf(scenario);
  const inputs = drawWorlds(programme, { seed: 1, from: 0, count: 1 });
  const { steps } = traceOption(programme, { seed: 1, option: 1, number: 0, row: 0, inputs });
  return steps.map(({ day, kind, people, onWay }) => [day, kind, people, onWay]);
}

describe("a journey", () => {
  it("keeps convoys on the way for as long as it takes, however many are on the way at once, each with its people", () => {
    const steps = stepsOf({
      people: "{ babies: 100, parents: 300 }",
      lift: "places: 1000, pace: 10 per day, convoy: 10, journey: 25 days",
    });
    const left = steps.filter(([, kind]) => kind === "departure");
    const arrived = steps.filter(([, kind]) => kind === "arrival");
    expect(left.map(([day, , people]) => [day, people])).toEqual(Array.from({ length: 40 }, (_, i) => [i, 10]));
    expect(arrived.map(([day, , people]) => [day, people])).toEqual(Array.from({ length: 40 }, (_, i) => [25 + i, 10]));
    expect(Math.max(...steps.map(([, , , onWay]) => onWay as number))).toBe(250);
  });

  it("keeps room for those on the way: a haven of 30 takes three convoys of ten, on whatever day they come", () => {
    const steps = stepsOf({
      people: "{ babies: 20, parents: 80 }",
      lift: "places: 1000, pace: 10 per day, convoy: 10, journey: 25 days",
      haven: ", capacity: 30",
    });
    expect(steps.filter(([, kind]) => kind === "departure").map(([day]) => day)).toEqual([0, 1, 2]);
    expect(steps.filter(([, kind]) => kind === "wait").map(([day]) => day)).toEqual([3]);
  });

  it("takes cohorts along in proportion, and those who die on it from the larger cohort of the convoy", () => {
    const babies = "  on: { places: 100, pace: 100 per day, cohorts: [ babies ] }";
    const scenario = {
      people: "{ babies: 100, parents: 900 }",
      lift: "places: 1000, pace: 100 per day, convoy: 100, journey: 3 days, journey_deaths: 200 per 1000, onward: [ on ]",
      offers: babies,
    };
    const { deaths, placesUnused } = outcomesOf(scenario);
    // Ten babies in a convoy of a hundred: no loss of 20 or so reaches below the 90 parents, and every baby goes on.
    expect(Math.min(...deaths)).toBeGreaterThan(130);
    expect(Array.from(placesUnused)).toEqual(Array.from(deaths, () => 0));
  });

  it("that everyone dies on brings nobody, and counts each once", () => {
    const { deaths, transferred, remaining } = outcomesOf({
      people: "{ babies: 7, parents: 13 }",
      lift: "places: 1000, pace: 5 per day, convoy: 5, journey: 3 days, journey_deaths: 1000 per 1000",
    });
    expect([deaths[0], transferred[0], remaining[0]]).toEqual([20, 0, 0]);
  });
});
