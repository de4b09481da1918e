import { measuredInWindow } from "./measures.ts";
import type { OptionOutcomes } from "./outcomes.ts";
import { hashText } from "./random/hash-text.ts";
import { keyGenerator, nextUniform, PURPOSE } from "./random/generator.ts";
import { INVERSION_LIMIT, poissonByInversion, poissonByRejection } from "./random/poisson.ts";
import { STATUS, type State, TALLY, BEARING, MOVE, OFFER, SITE } from "./state.ts";

const INJURED = hashText("injured");

/** Writes what the option just run came to into row `w` of its columns. */
export function recordOutcome(state: State, out: OptionOutcomes, w: number): void {
  const { tally } = state;
  recordHarm(state, out, w);
  out.deaths[w] = tally[TALLY.deaths];
  out.riskDeaths[w] = tally[TALLY.deathsAtRisk];
  out.injured[w] = tally[TALLY.injured] + restOfInjured(state);
  out.attacks[w] = tally[TALLY.attacks];
  out.personDaysAtRisk[w] = personDaysAtRisk(state);
  out.transferred[w] = tally[TALLY.safe] + tally[TALLY.gone] + tally[TALLY.onWay];
  out.remaining[w] = tally[TALLY.unsafe] + tally[TALLY.onWayToDanger];
  out.daysToHalf[w] = tally[TALLY.half];
  out.daysToNinety[w] = tally[TALLY.ninety];
  out.daysToEmpty[w] = tally[TALLY.empty];
  out.placesUnused[w] = placesUnused(state);
  out.daysBlocked[w] = tally[TALLY.daysBlocked] + stillBlocked(state);
  recordCosts(state, out, w);
}

/** The compensators: ∫ rate × mean harm dt along the path, less what the cap took off attacks that met it. */
function recordHarm(state: State, out: OptionOutcomes, w: number): void {
  const { threats, sites } = state.option;
  const { values, tally } = state;
  let deaths = 0;
  let atRisk = 0;
  let attacks = 0;
  let injured = -tally[TALLY.injuredOvershoot];
  for (let a = 0; a < threats.steady.length; a++) {
    const steady = threats.steady[a] === 1;
    const killed = steady
      ? state.bearings[a * BEARING.size + BEARING.integral]
      : values[threats.killed[a]] * state.bearings[a * BEARING.size + BEARING.weighted] -
        state.bearings[a * BEARING.size + BEARING.overshoot];
    deaths += killed;
    if (sites.safe[state.programme.bearings[a].site] === 0) atRisk += killed;
    if (steady) continue;
    attacks += state.bearings[a * BEARING.size + BEARING.integral];
    injured += values[threats.injured[a]] * state.bearings[a * BEARING.size + BEARING.weighted];
  }
  out.deathsExpected[w] = deaths + tally[TALLY.journeyDeathsExpected];
  out.riskDeathsExpected[w] = atRisk;
  out.attacksExpected[w] = attacks;
  out.injuredExpected[w] = injured;
}

function restOfInjured(state: State): number {
  const mean = state.tally[TALLY.injuredMean];
  if (mean === 0) return 0;
  const { generator } = state;
  keyGenerator(generator, state.chance, INJURED, 0, PURPOSE.injured);
  return mean < INVERSION_LIMIT
    ? poissonByInversion(mean, nextUniform(generator))
    : poissonByRejection(mean, generator);
}

function personDaysAtRisk(state: State): number {
  const { safe } = state.option.sites;
  let sum = 0;
  for (let site = 0; site < safe.length; site++)
    if (safe[site] === 0) sum += state.sites[site * SITE.size + SITE.personDays];
  return sum;
}

function placesUnused(state: State): number {
  let sum = 0;
  for (const offer of state.option.moves.offersUsed) {
    const left = state.offers[offer * OFFER.size + OFFER.placesLeft];
    if (left !== Number.POSITIVE_INFINITY) sum += left;
  }
  return sum;
}

function stillBlocked(state: State): number {
  const { moves } = state.option;
  let sum = 0;
  for (let move = 0; move < moves.count; move++) {
    if (state.moves[move * MOVE.size + MOVE.status] === STATUS.noRoom)
      sum += state.horizon - state.moves[move * MOVE.size + MOVE.blockedSince];
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
      const column = out.costs[payer];
      column[w] += amount * cost.shares[payer];
    }
  }
}
