import fc from "fast-check";
import { describe, it } from "vitest";
import { beginOption } from "../../src/engine/begin.ts";
import { earliest } from "../../src/engine/clock.ts";
import { drawWorlds } from "../../src/engine/draws.ts";
import {
  ATTACKS,
  BLOCKED,
  CLOCK,
  DEATHS,
  IDLE,
  MOVE_SIZE,
  MOVE_STATUS,
  NOW,
  STATUS_ENDED,
  STATUS_NO_PEOPLE,
  STATUS_NO_ROOM,
} from "../../src/engine/layout.ts";
import { takePlace } from "../../src/engine/option-in-world.ts";
import { memory } from "../../src/engine/memory.ts";
import { createState, type State } from "../../src/engine/state.ts";
import { beginWorld } from "../../src/engine/world.ts";
import { WHEN_ATTACKS, WHEN_DEATHS, WHEN_OPENS } from "../../src/model/programme.ts";
import { compile } from "../../src/model/compile.ts";
import { arbitraryScenario } from "../support/arbitrary-scenario.ts";
import { scenarioOf } from "../support/scenario.ts";

const WORLDS = 16;

function hold(law: boolean, words: string): void {
  if (!law) throw new Error(words);
}

/** Calls `check` with the state, the process that was due and the phase before it, after every event of every option. */
function everyEvent(scenario: object, check: (state: State, process: number, phase: number) => void): void {
  const programme = compile(scenarioOf(JSON.stringify(scenario)));
  const state = createState(programme, 5);
  const inputs = drawWorlds(programme, { seed: 5, from: 0, count: WORLDS });
  for (let row = 0; row < WORLDS; row++) {
    beginWorld(state, { number: row, row, inputs });
    for (const option of programme.options) {
      beginOption(state, option);
      for (;;) {
        const process = earliest(state);
        if (memory[CLOCK + process] >= state.horizon) break;
        memory[NOW] = memory[CLOCK + process];
        const { phase } = state.ruling;
        takePlace(state, process);
        check(state, process, phase);
      }
    }
  }
}

/** Whether so many attacks or deaths have been, anywhere, or the day is past; rules of sites and offers are left out. */
function hasComeAbout({ option: { rules }, values }: State, rule: number): boolean {
  const kind = rules.kind[rule];
  if (kind === WHEN_OPENS || rules.siteStart[rule] < rules.siteStart[rule + 1]) return false;
  const soFar = kind === WHEN_ATTACKS ? memory[ATTACKS] : kind === WHEN_DEATHS ? memory[DEATHS] : memory[NOW];
  return soFar >= values[rules.threshold[rule]];
}

const statusOf = ({ movesAt }: State, move: number) => memory[movesAt + move * MOVE_SIZE + MOVE_STATUS];

describe("with rules, after every event of every option and world", () => {
  it("only moves of the phase in force depart or wait, and the totals of those that wait are right", () => {
    let turns = 0;
    fc.assert(
      fc.property(arbitraryScenario, (scenario) => {
        everyEvent(scenario, (state, process, phase) => {
          const { layout, option, ruling } = state;
          const { phaseStart, count } = option.moves;
          if (phase !== ruling.phase) turns++;
          const [first, end] = [phaseStart[ruling.phase], phaseStart[ruling.phase + 1]];
          const departs = process >= layout.departures && process < layout.marks;
          const move = process - layout.departures;
          hold(!departs || (move >= phaseStart[phase] && move < phaseStart[phase + 1]), "a resting move departs");
          const [waiting, blocked] = [[], []] as [number[], number[]];
          for (let each = 0; each < count; each++) {
            if (statusOf(state, each) === STATUS_NO_PEOPLE) waiting.push(each);
            if (statusOf(state, each) === STATUS_NO_ROOM) blocked.push(each);
            if (each >= first && each < end) continue;
            hold(statusOf(state, each) === STATUS_ENDED, "a move of another phase goes on");
            hold(memory[CLOCK + layout.departures + each] === Number.POSITIVE_INFINITY, "a resting move is due");
          }
          hold(memory[IDLE] === waiting.length, "moves that wait for people are counted");
          hold(memory[BLOCKED] === blocked.length, "moves that wait for room are counted");
        });
      }),
      { numRuns: 400, seed: 4 },
    );
    hold(turns > 1000, "phases did change");
  });

  it("a rule that has not fired does not hold, and none fires twice", () => {
    fc.assert(
      fc.property(arbitraryScenario, (scenario) => {
        let known: Float64Array = new Float64Array(0);
        let option = "";
        everyEvent(scenario, (state) => {
          const { fired } = state.ruling;
          const { rules, id } = state.option;
          if (id !== option || memory[NOW] === 0) known = fired.slice();
          option = id;
          for (let rule = 0; rule < rules.count; rule++) {
            const waits = rules.group[rule] === state.ruling.group && fired[rule] === Number.POSITIVE_INFINITY;
            hold(!waits || !hasComeAbout(state, rule), "a rule in force holds and has not fired");
            hold(known[rule] === Number.POSITIVE_INFINITY || known[rule] === fired[rule], "a rule fires twice");
            hold(fired[rule] === Number.POSITIVE_INFINITY || fired[rule] <= memory[NOW], "a rule fires early");
          }
          known = fired.slice();
        });
      }),
      { numRuns: 300, seed: 5 },
    );
  });
});
