import fc from "fast-check";
import { describe, it } from "vitest";
import { beginOption } from "../../src/engine/begin.ts";
import { drawWorlds } from "../../src/engine/draws.ts";
import { takePlace } from "../../src/engine/option-in-world.ts";
import { createOptionOutcomes } from "../../src/engine/outcomes.ts";
import { recordOutcome } from "../../src/engine/record.ts";
import { createState, OFFER, SITE, type State, TALLY } from "../../src/engine/state.ts";
import { beginWorld, settleOffers } from "../../src/engine/world.ts";
import { compile } from "../../src/model/compile.ts";
import { arbitraryScenario } from "../support/arbitrary-scenario.ts";
import { scenarioOf } from "../support/scenario.ts";

const WORLDS = 16;

/** Calls `check` after every event of every option in sixteen worlds of a scenario. */
function everyEvent(scenario: object, check: (state: State) => void): void {
  const programme = compile(scenarioOf(JSON.stringify(scenario)));
  const state = createState(programme, 7);
  const inputs = drawWorlds(programme, { seed: 7, from: 0, count: WORLDS });
  const out = createOptionOutcomes(1, programme.payerIds.length);
  for (let row = 0; row < WORLDS; row++) {
    beginWorld(state, { number: row, row, inputs });
    for (const option of programme.options) {
      settleOffers(state, option);
      beginOption(state, option);
      check(state);
      for (;;) {
        const process = state.clock.winner[1];
        if (state.clock.time[process] >= state.horizon) break;
        state.tally[TALLY.now] = state.clock.time[process];
        takePlace(state, process);
        check(state);
      }
      state.tally[TALLY.now] = state.horizon;
      recordOutcome(state, out, 0);
    }
  }
}

function field(records: Float64Array, size: number, offset: number): number[] {
  return Array.from({ length: records.length / size }, (_, i) => records[i * size + offset]);
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}

/** `expect` a million times over would take minutes. */
function hold(law: boolean, words: string): void {
  if (!law) throw new Error(words);
}

describe("in every world and option, after every event", () => {
  it("people at start = at sites + on the way + gone + dead, site by site and cohort by cohort", () => {
    fc.assert(
      fc.property(arbitraryScenario, (scenario) => {
        everyEvent(scenario, (state) => {
          const { tally, cohortCount } = state;
          const present = field(state.sites, SITE.size, SITE.present);
          const onWay = tally[TALLY.onWay] + tally[TALLY.onWayToDanger];
          hold(
            sum(present) + onWay + tally[TALLY.gone] + tally[TALLY.deaths] === tally[TALLY.start],
            "people are conserved",
          );
          hold(
            tally[TALLY.safe] + tally[TALLY.unsafe] === sum(present),
            "safe and unsafe sites hold all who are present",
          );
          hold(sum(field(state.sites, SITE.size, SITE.inbound)) === onWay, "those on the way are expected somewhere");
          present.forEach((n, site) => {
            hold(sum(state.people.subarray(site * cohortCount, (site + 1) * cohortCount)) === n, "cohorts add up");
          });
          hold(Math.min(...state.people) >= 0, "no cohort is below nobody");
        });
      }),
      { numRuns: 1000, seed: 1 },
    );
  });

  it("places used ≤ places, occupancy and those on the way ≤ capacity", () => {
    fc.assert(
      fc.property(arbitraryScenario, (scenario) => {
        everyEvent(scenario, (state) => {
          for (const offer of state.option.moves.offersUsed)
            hold(state.offers[offer * OFFER.size + OFFER.placesLeft] >= 0, "places used ≤ places");
          for (let s = 0; s < state.sites.length; s += SITE.size) {
            hold(
              state.sites[s + SITE.present] + state.sites[s + SITE.inbound] <= state.sites[s + SITE.capacity],
              "occupancy ≤ capacity",
            );
          }
        });
      }),
      { numRuns: 1000, seed: 2 },
    );
  });

  it("the living are never fewer than none nor more than before, and time never runs backwards", () => {
    fc.assert(
      fc.property(arbitraryScenario, (scenario) => {
        let [day, option, alive] = [0, "", 0];
        everyEvent(scenario, (state) => {
          if (state.option.id !== option || state.tally[TALLY.now] === 0)
            [day, option, alive] = [0, state.option.id, state.tally[TALLY.alive]];
          hold(state.tally[TALLY.now] >= day, "time runs forwards");
          hold(
            state.tally[TALLY.alive] <= alive && state.tally[TALLY.alive] >= 0,
            "nobody comes back, and no more die than live",
          );
          [day, alive] = [state.tally[TALLY.now], state.tally[TALLY.alive]];
        });
      }),
      { numRuns: 500, seed: 3 },
    );
  });
});
