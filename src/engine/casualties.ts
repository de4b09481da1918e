import { keyGenerator, nextUniform, PURPOSE } from "./random/generator.ts";
import { changePresent } from "./hazards.ts";
import { recordMilestones } from "./milestones.ts";
import { ALIVE, CHANGE, DEATHS, DEATHS_AT_RISK, KILLED, SITE_SAFE, SITE_SIZE } from "./layout.ts";
import { memory } from "./memory.ts";
import type { State } from "./state.ts";

/** Takes `memory[KILLED]` people from those present where bearing `a` struck, by cohort in proportion to numbers × vulnerability. */
export function removeKilled(state: State, a: number, key: number): void {
  const killed = memory[KILLED];
  const site = state.bearingSite[a];
  if (state.cohortCount > 1) spreadOverCohorts(state, { site, killed, stream: state.script.streams[a], key });
  memory[ALIVE] -= killed;
  memory[DEATHS] += killed;
  if (memory[state.sitesAt + site * SITE_SIZE + SITE_SAFE] === 0) memory[DEATHS_AT_RISK] += killed;
  memory[CHANGE] = -killed;
  changePresent(state, site);
  recordMilestones();
}

function spreadOverCohorts(
  state: State,
  { site, killed, stream, key }: { site: number; killed: number; stream: number; key: number },
): void {
  const { generator, vulnerability, people } = state;
  const cohorts = vulnerability.length;
  const first = site * cohorts;
  keyGenerator(generator, state.chance, stream, key, PURPOSE.casualties);
  for (let victim = 0; victim < killed; victim++) {
    let weight = 0;
    for (let c = 0; c < cohorts; c++) weight += people[first + c] * vulnerability[c];
    let mark = nextUniform(generator) * weight;
    let chosen = -1;
    for (let c = 0; c < cohorts; c++) {
      if (people[first + c] === 0) continue;
      chosen = c;
      mark -= people[first + c] * vulnerability[c];
      if (mark <= 0) break;
    }
    people[first + chosen]--;
  }
}
