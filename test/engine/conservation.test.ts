import fc from "fast-check";
import { describe, it } from "vitest";
import { beginOption } from "../../src/engine/begin.ts";
import { earliest } from "../../src/engine/clock.ts";
import { drawWorlds } from "../../src/engine/draws.ts";
import {
  ALIVE,
  CLOCK,
  DEATHS,
  NOW,
  OFFER_CARRIED,
  OFFER_PLACES_LEFT,
  OFFER_SIZE,
  REMAINING,
  SITE_CAPACITY,
  SITE_INBOUND,
  SITE_PRESENT,
  SITE_SIZE,
  START,
  TRANSFERRED,
} from "../../src/engine/layout.ts";
import { takePlace } from "../../src/engine/option-in-world.ts";
import { createOptionOutcomes } from "../../src/engine/outcomes.ts";
import { recordOutcome } from "../../src/engine/record.ts";
import { memory } from "../../src/engine/memory.ts";
import { createState, type State } from "../../src/engine/state.ts";
import { beginWorld } from "../../src/engine/world.ts";
import { NONE } from "../../src/model/programme.ts";
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
      beginOption(state, option);
      check(state);
      for (;;) {
        const process = earliest(state);
        if (memory[CLOCK + process] >= state.horizon) break;
        memory[NOW] = memory[CLOCK + process];
        takePlace(state, process);
        check(state);
      }
      memory[NOW] = state.horizon;
      recordOutcome(state, out, 0);
    }
  }
}

function ofSites({ sitesAt, siteCount }: State, field: number): number[] {
  return Array.from({ length: siteCount }, (_, site) => memory[sitesAt + site * SITE_SIZE + field]);
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}

/** People carried through offers that lead out of the model. */
function carriedAbroad({ option, offersAt }: State): number {
  const abroad = [...option.moves.offersUsed].filter((offer) => option.offers.to[offer] === NONE);
  return sum(abroad.map((offer) => memory[offersAt + offer * OFFER_SIZE + OFFER_CARRIED]));
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
          const { cohortCount } = state;
          const { safe } = state.option.sites;
          const present = ofSites(state, SITE_PRESENT);
          const placed = ofSites(state, SITE_INBOUND).map((inbound, site) => inbound + present[site]);
          const gone = memory[TRANSFERRED] - sum(placed.filter((_, site) => safe[site] === 1));
          hold(memory[ALIVE] + memory[DEATHS] === memory[START], "the living and the dead are all there were");
          hold(memory[TRANSFERRED] + memory[REMAINING] === memory[ALIVE], "the living are in safety or not");
          hold(memory[REMAINING] === sum(placed.filter((_, site) => safe[site] === 0)), "those at risk are at sites");
          hold(gone >= 0 && gone <= carriedAbroad(state), "offers took abroad all who are gone");
          hold(
            state.option.offers.lossy || gone === carriedAbroad(state),
            "and they are gone, if none died on the way",
          );
          // Of one cohort alone only the site's numbers are kept.
          if (cohortCount === 1) return;
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
          const { sitesAt, offersAt, siteCount } = state;
          for (const offer of state.option.moves.offersUsed)
            hold(memory[offersAt + offer * OFFER_SIZE + OFFER_PLACES_LEFT] >= 0, "places used ≤ places");
          for (let s = sitesAt; s < sitesAt + siteCount * SITE_SIZE; s += SITE_SIZE) {
            hold(
              memory[s + SITE_PRESENT] + memory[s + SITE_INBOUND] <= memory[s + SITE_CAPACITY],
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
          if (state.option.id !== option || memory[NOW] === 0)
            [day, option, alive] = [0, state.option.id, memory[ALIVE]];
          hold(memory[NOW] >= day, "time runs forwards");
          hold(memory[ALIVE] <= alive && memory[ALIVE] >= 0, "nobody comes back, and no more die than live");
          [day, alive] = [memory[NOW], memory[ALIVE]];
        });
      }),
      { numRuns: 500, seed: 3 },
    );
  });
});
