import { describe, expect, it } from "vitest";
import { outcomeWords } from "../../../src/analysis/backtest/words.ts";
import type { ObservedOutcome } from "../../../src/scenario/observed/observed.ts";
import { camp, scenarioOf } from "../../support/scenario.ts";

const scenario = scenarioOf(
  camp({
    threat: "{ at: camp, deaths: 0 per 1000 person-years }",
    rest: `offers: { bus: { places: 5, name: The bus }, lift: { places: 5 }, boat: { places: 5 } }
baseline: stay
options:
  stay: { title: Stay }
  go: { title: Go, moves: [ { from: camp, offer: bus }, { from: camp, offer: lift }, { from: camp, offer: boat } ] }`,
  }),
);
const words = (kind: ObservedOutcome["kind"], at: string[] = [], through: string[] = []) =>
  outcomeWords(scenario, { kind, at, through } as unknown as ObservedOutcome, "2014-01-02");

describe("an outcome in words", () => {
  it.each([
    [words("deaths"), "deaths by 2014-01-02"],
    [words("attacks", ["camp"]), "attacks at camp by 2014-01-02"],
    [words("departures"), "departures by 2014-01-02"],
    [words("departures", [], ["bus"]), "departures to The bus by 2014-01-02"],
    [words("departures", [], ["bus", "lift", "boat"]), "departures to The bus, lift and boat by 2014-01-02"],
    [words("present"), "people at risk on 2014-01-02"],
    [words("present", ["camp", "annex"]), "people at camp and annex on 2014-01-02"],
    [words("blocked"), "days that convoys waited for room by 2014-01-02"],
    [words("empty"), "day nobody is at risk"],
    [words("empty", ["camp"]), "day nobody is left at camp"],
    [words("full", ["camp"]), "day camp is full"],
  ])("%s", (told, expected) => {
    expect(told).toBe(expected);
  });
});
