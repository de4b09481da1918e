import { least } from "../mathematics/least.ts";
import { normalQuantile } from "../mathematics/normal-quantile.ts";
import { NONE, SPREAD_GAMMA, SPREAD_LOGNORMAL } from "../model/programme.ts";
import { exponentiate } from "./exponentiate.ts";
import { exposedAt } from "./exposed.ts";
import { removeKilled } from "./casualties.ts";
import { begetOffspring, takeOffspring } from "./clustering.ts";
import {
  ATTACKS,
  BEARING_MODE,
  BEARING_FACTOR,
  BEARING_INJURED,
  BEARING_INTEGRATED_TO,
  BEARING_KILLED,
  BEARING_OVERSHOOT,
  BEARING_REMAINING,
  BEARING_SIZE,
  BEARING_WAITS,
  INJURED,
  INJURED_MEAN,
  INJURED_OVERSHOOT,
  KILLED,
  MEAN,
  MODE_NONE,
  MODE_STEADY,
  POWER,
  SEVERITY,
  SITE_PRESENT,
  SITE_SIZE,
  UNIFORM,
} from "./layout.ts";
import { gammaDraw } from "./random/gamma.ts";
import { keyGenerator, nextUniform, PURPOSE } from "./random/generator.ts";
import { INVERSION_LIMIT, poissonByInversion, poissonByRejection } from "./random/poisson.ts";
import { fillTo } from "./script.ts";
import { memory } from "./memory.ts";
import type { State } from "./state.ts";

/** The hazard clock of a bearing has run out: an attack of the script, or one steady death. */
export function strike(state: State, a: number): void {
  const { script } = state;
  const b = state.bearingsAt + a * BEARING_SIZE;
  const slot = state.slot[a];
  state.slot[a] = slot + 1;
  if (slot + 1 >= script.filled[a]) fillTo(script, state.chance, a);
  const wait = script.waits[a][slot + 1];
  memory[b + BEARING_REMAINING] += wait;
  memory[b + BEARING_WAITS] += wait;
  if (memory[b + BEARING_MODE] === MODE_STEADY) return strikeOne(state, a, slot);
  memory[UNIFORM] = script.uniforms[a][slot];
  if (state.option.threats.spread[a] === NONE) memory[SEVERITY] = 1;
  else scriptSeverity(state, a, slot);
  harm(state, a, slot);
}

/** A steady death, unless all who are present are safe from it. */
function strikeOne(state: State, a: number, slot: number): void {
  memory[KILLED] = least(1, exposedAt(state, state.bearingSite[a]));
  memory[state.bearingsAt + a * BEARING_SIZE + BEARING_OVERSHOOT] += 1 - memory[KILLED];
  removeKilled(state, a, slot);
}

/** The soonest offspring of earlier attacks comes due; it harms those present, if any. */
export function strikeOffspring(state: State, a: number): void {
  const { generator } = state;
  const key = takeOffspring(state, a);
  const present = memory[state.sitesAt + state.bearingSite[a] * SITE_SIZE + SITE_PRESENT];
  if (present === 0 || memory[state.bearingsAt + a * BEARING_SIZE + BEARING_MODE] === MODE_NONE) return;
  memory[SEVERITY] = drawSeverity(state, a, key);
  keyGenerator(generator, state.chance, state.script.streams[a], key, PURPOSE.killed);
  memory[UNIFORM] = nextUniform(generator);
  harm(state, a, key);
}

/**
 * killed ~ Poisson(killed·G·(n/reference)^concentration), injured likewise, together at most those present who can be harmed.
 * `key` names the attack within its stream: the key of all its draws.
 */
function harm(state: State, a: number, key: number): void {
  const b = state.bearingsAt + a * BEARING_SIZE;
  const present = memory[state.sitesAt + state.bearingSite[a] * SITE_SIZE + SITE_PRESENT];
  memory[SEVERITY] *= memory[b + BEARING_FACTOR];
  memory[MEAN] = memory[b + BEARING_KILLED] * memory[SEVERITY];
  const drawn = memory[MEAN] < INVERSION_LIMIT ? poissonAt(memory[UNIFORM]) : largeDraw(state, a, key, PURPOSE.killed);
  if (drawn > present && present > memory[b + BEARING_INTEGRATED_TO]) memory[b + BEARING_OVERSHOOT] += drawn - present;
  memory[KILLED] = least(least(drawn, present), exposedAt(state, state.bearingSite[a]));
  memory[b + BEARING_OVERSHOOT] += least(drawn, present) - memory[KILLED];
  memory[ATTACKS]++;
  if (memory[b + BEARING_INJURED] > 0) injure(state, a, key);
  removeKilled(state, a, key);
  if (state.clustered && state.option.threats.clustered[a] === 1) begetOffspring(state, a, key);
}

/** The quantile at `u` of a Poisson law of mean `memory[MEAN]`. */
function poissonAt(u: number): number {
  const mean = memory[MEAN];
  memory[POWER] = -mean;
  exponentiate(POWER);
  return poissonByInversion(memory[POWER], mean, u);
}

/** A draw of mean `memory[MEAN]`, by a key of its own. */
function largeDraw(state: State, a: number, key: number, purpose: number): number {
  keyGenerator(state.generator, state.chance, state.script.streams[a], key, purpose);
  return memory[MEAN] < INVERSION_LIMIT
    ? poissonAt(nextUniform(state.generator))
    : poissonByRejection(memory[MEAN], state.generator);
}

/**
 * The injured of an attack that is `memory[SEVERITY]` times as severe as one on the reference, besides `memory[KILLED]`.
 * Where the cap cannot bind, they are added up as a mean and drawn once: a sum of Poissons is one.
 */
function injure(state: State, a: number, key: number): void {
  const most = exposedAt(state, state.bearingSite[a]) - memory[KILLED];
  const mean = memory[state.bearingsAt + a * BEARING_SIZE + BEARING_INJURED] * memory[SEVERITY];
  if (mean + 10 * Math.sqrt(mean) + 30 < most) {
    memory[INJURED_MEAN] += mean;
    return;
  }
  memory[MEAN] = mean;
  const drawn = largeDraw(state, a, key, PURPOSE.injured);
  const injured = Math.min(drawn, most);
  memory[INJURED] += injured;
  memory[INJURED_OVERSHOOT] += drawn - injured;
}

/** The severity multiplier of a scripted attack: drawn once a world, shared by options of the same spread. */
function scriptSeverity(state: State, a: number, slot: number): void {
  const { script } = state;
  if (script.spreads[a] !== state.values[state.option.threats.spread[a]]) {
    memory[SEVERITY] = drawSeverity(state, a, slot);
    return;
  }
  const severities = script.severities[a];
  if (Number.isNaN(severities[slot])) severities[slot] = drawSeverity(state, a, slot);
  memory[SEVERITY] = severities[slot];
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
