import { measuredInWindow } from "./measures.ts";
import type { OptionOutcomes } from "./outcomes.ts";
import { hashText } from "./random/hash-text.ts";
import { keyGenerator, nextUniform, PURPOSE } from "./random/generator.ts";
import { INVERSION_LIMIT, poissonByInversion, poissonByRejection } from "./random/poisson.ts";
import {
  ATTACKS,
  BEARING_OVERSHOOT,
  BEARING_REMAINING,
  BEARING_SIZE,
  BEARING_WAITS,
  BEARING_WEIGHTED,
  DAYS_BLOCKED,
  DEATHS,
  DEATHS_AT_RISK,
  EMPTY,
  HALF,
  INJURED,
  INJURED_MEAN,
  INJURED_OVERSHOOT,
  JOURNEY_DEATHS_EXPECTED,
  NINETY,
  OFFER_PLACES_LEFT,
  OFFER_SIZE,
  REMAINING,
  SITE_PERSON_DAYS,
  SITE_SIZE,
  TRANSFERRED,
} from "./layout.ts";
import { takesUp } from "./phases.ts";
import { memory } from "./memory.ts";
import type { State } from "./state.ts";
import { stillBlocked } from "./waiting.ts";

const STREAM = hashText("injured");

/** Writes what the option just run came to into row `w` of its columns. */
export function recordOutcome(state: State, out: OptionOutcomes, w: number): void {
  recordHarm(state, out, w);
  out.deaths[w] = memory[DEATHS];
  out.riskDeaths[w] = memory[DEATHS_AT_RISK];
  out.injured[w] = memory[INJURED] + restOfInjured(state);
  out.attacks[w] = memory[ATTACKS];
  out.personDaysAtRisk[w] = personDaysAtRisk(state);
  out.transferred[w] = memory[TRANSFERRED];
  out.remaining[w] = memory[REMAINING];
  out.daysToHalf[w] = memory[HALF];
  out.daysToNinety[w] = memory[NINETY];
  out.daysToEmpty[w] = memory[EMPTY];
  out.placesUnused[w] = placesUnused(state);
  out.daysBlocked[w] = memory[DAYS_BLOCKED] + stillBlocked(state, state.horizon);
  for (let rule = 0; rule < out.fired.length; rule++) out.fired[rule][w] = state.ruling.fired[rule];
  recordCosts(state, out, w);
}

/** The compensators: ∫ rate × mean harm dt along the path, less what the cap took off attacks that met it. */
function recordHarm(state: State, out: OptionOutcomes, w: number): void {
  const { threats, sites } = state.option;
  const { values, bearingsAt } = state;
  let deaths = 0;
  let atRisk = 0;
  let attacks = 0;
  let injured = -memory[INJURED_OVERSHOOT];
  for (let a = 0; a < threats.steady.length; a++) {
    const b = bearingsAt + a * BEARING_SIZE;
    const steady = threats.steady[a] === 1;
    const expected = memory[b + BEARING_WAITS] - memory[b + BEARING_REMAINING];
    const harm = steady ? expected : values[threats.killed[a]] * memory[b + BEARING_WEIGHTED];
    const killed = harm - memory[b + BEARING_OVERSHOOT];
    deaths += killed;
    if (sites.safe[state.programme.bearings[a].site] === 0) atRisk += killed;
    if (steady) continue;
    attacks += expected;
    injured += values[threats.injured[a]] * memory[b + BEARING_WEIGHTED];
  }
  out.deathsExpected[w] = deaths + memory[JOURNEY_DEATHS_EXPECTED];
  out.riskDeathsExpected[w] = atRisk;
  out.attacksExpected[w] = attacks;
  out.injuredExpected[w] = injured;
}

function restOfInjured(state: State): number {
  const { generator } = state;
  const mean = memory[INJURED_MEAN];
  if (mean === 0) return 0;
  keyGenerator(generator, state.chance, STREAM, 0, PURPOSE.injured);
  return mean < INVERSION_LIMIT
    ? poissonByInversion(Math.exp(-mean), mean, nextUniform(generator))
    : poissonByRejection(mean, generator);
}

function personDaysAtRisk(state: State): number {
  const { safe } = state.option.sites;
  let sum = 0;
  for (let site = 0; site < safe.length; site++)
    if (safe[site] === 0) sum += memory[state.sitesAt + site * SITE_SIZE + SITE_PERSON_DAYS];
  return sum;
}

function placesUnused(state: State): number {
  let sum = 0;
  for (const offer of state.option.moves.offersUsed) {
    const left = memory[state.offersAt + offer * OFFER_SIZE + OFFER_PLACES_LEFT];
    if (left !== Number.POSITIVE_INFINITY && takesUp(state, offer)) sum += left;
  }
  return sum;
}

function recordCosts(state: State, out: OptionOutcomes, w: number): void {
  const { costs } = state.option;
  for (let payer = 0; payer < out.costs.length; payer++) out.costs[payer][w] = 0;
  for (let line = 0; line < costs.length; line++) {
    const cost = costs[line];
    const amount = state.values[cost.amount] * measuredInWindow(state, cost, line);
    for (let payer = 0; payer < out.costs.length; payer++) {
      const share = cost.shares[payer];
      if (share > 0) out.costs[payer][w] += amount * share;
    }
  }
}
