import { NONE, SPREAD_GAMMA, SPREAD_LOGNORMAL } from "../model/programme.ts";
import { normalQuantile } from "../mathematics/normal-quantile.ts";
import { removeKilled } from "./casualties.ts";
import { begetOffspring, takeOffspring } from "./clustering.ts";
import { gammaDraw } from "./random/gamma.ts";
import { keyGenerator, nextUniform, PURPOSE } from "./random/generator.ts";
import { INVERSION_LIMIT, poissonByInversion, poissonByRejection } from "./random/poisson.ts";
import { waitFor } from "./script.ts";
import { BEARING, SITE, type State, TALLY } from "./state.ts";

/** The hazard clock of a bearing has run out: an attack of the script, or one steady death. */
export function strike(state: State, a: number): void {
  const { bearings, tally, script } = state;
  const b = a * BEARING.size;
  const slot = state.slot[a];
  state.slot[a] = slot + 1;
  bearings[b + BEARING.remaining] += waitFor(script, state.chance, a, slot + 1);
  if (bearings[b + BEARING.steady] === 1) return removeKilled(state, a, slot, 1);
  tally[TALLY.uniform] = script.uniforms[a][slot];
  tally[TALLY.severity] = scriptedSeverity(state, a, slot);
  harm(state, a, slot);
}

/** The soonest offspring of earlier attacks comes due; it harms those present, if any. */
export function strikeOffspring(state: State, a: number): void {
  const key = takeOffspring(state, a);
  const site = state.bearingSite[a];
  if (state.sites[site * SITE.size + SITE.present] === 0 || state.bearings[a * BEARING.size + BEARING.active] === 0)
    return;
  state.tally[TALLY.severity] = drawSeverity(state, a, key);
  keyGenerator(state.generator, state.chance, state.script.streams[a], key, PURPOSE.killed);
  state.tally[TALLY.uniform] = nextUniform(state.generator);
  harm(state, a, key);
}

/**
 * killed ~ Poisson(killed·G·(n/reference)^concentration), injured likewise, together at most those present.
 * `key` names the attack within its stream: the key of all its draws.
 */
function harm(state: State, a: number, key: number): void {
  const { bearings, sites, tally } = state;
  const b = a * BEARING.size;
  const s = state.bearingSite[a] * SITE.size;
  const scale = tally[TALLY.severity] * bearings[b + BEARING.factor];
  const mean = bearings[b + BEARING.killed] * scale;
  const drawn =
    mean < INVERSION_LIMIT
      ? poissonByInversion(mean, tally[TALLY.uniform])
      : largeDraw(state, a, key, mean, PURPOSE.killed);
  const killed = Math.min(drawn, sites[s + SITE.present]);
  bearings[b + BEARING.overshoot] += drawn - killed;
  tally[TALLY.attacks]++;
  const injured = bearings[b + BEARING.injured] * scale;
  if (injured > 0) injure(state, a, key, injured, sites[s + SITE.present] - killed);
  removeKilled(state, a, key, killed);
  if (state.option.threats.clustered[a] === 1) begetOffspring(state, a, key);
}

function largeDraw(state: State, a: number, key: number, mean: number, purpose: number): number {
  keyGenerator(state.generator, state.chance, state.script.streams[a], key, purpose);
  return mean < INVERSION_LIMIT
    ? poissonByInversion(mean, nextUniform(state.generator))
    : poissonByRejection(mean, state.generator);
}

/** Where the cap cannot bind, injured are added up as a mean and drawn once: a sum of Poissons is one. */
function injure(state: State, a: number, key: number, mean: number, most: number): void {
  const { tally } = state;
  if (mean + 10 * Math.sqrt(mean) + 30 < most) {
    tally[TALLY.injuredMean] += mean;
    return;
  }
  const drawn = largeDraw(state, a, key, mean, PURPOSE.injured);
  const injured = Math.min(drawn, most);
  tally[TALLY.injured] += injured;
  tally[TALLY.injuredOvershoot] += drawn - injured;
}

/** The severity multiplier of a scripted attack: drawn once a world, shared by options of the same spread. */
function scriptedSeverity(state: State, a: number, slot: number): number {
  const { threats } = state.option;
  if (threats.spread[a] === NONE) return 1;
  const { script } = state;
  const parameter = state.values[threats.spread[a]];
  if (script.spreads[a] !== parameter) return drawSeverity(state, a, slot);
  const severities = script.severities[a];
  const known = severities[slot];
  if (!Number.isNaN(known)) return known;
  const drawn = drawSeverity(state, a, slot);
  severities[slot] = drawn;
  return drawn;
}

/** A multiplier of mean 1: Gamma(k, 1/k), or exp(N(−s²/2, s²)). */
function drawSeverity(state: State, a: number, key: number): number {
  const { threats } = state.option;
  const kind = threats.spreadKind[a];
  if (threats.spread[a] === NONE) return 1;
  const parameter = state.values[threats.spread[a]];
  const { generator } = state;
  keyGenerator(generator, state.chance, state.script.streams[a], key, PURPOSE.severity);
  if (kind === SPREAD_GAMMA) return gammaDraw(parameter, generator) / parameter;
  if (kind === SPREAD_LOGNORMAL)
    return Math.exp(parameter * normalQuantile(nextUniform(generator)) - (parameter * parameter) / 2);
  return 1;
}
