import { exponential } from "../mathematics/exponential.ts";
import { replay } from "./clock.ts";
import { keyGenerator, nextUniform, PURPOSE } from "./random/generator.ts";
import { poissonByInversion } from "./random/poisson.ts";
import { BEARING_EXCITATION, BEARING_SIZE, CLOCK, NOW } from "./layout.ts";
import { memory } from "./memory.ts";
import type { Offspring, State } from "./state.ts";

/**
 * Self-exciting attacks as a branching process (Hawkes and Oakes 1974): each attack begets Poisson(share)
 * more, each after an exponential delay of mean `memory`. Keys come from the parent's, so offspring are
 * the same in every option where the parent happens.
 */
export function begetOffspring(state: State, a: number, key: number): void {
  const { clusterShare, clusterMemory } = state.option.threats;
  const share = state.values[clusterShare[a]];
  const delay = state.values[clusterMemory[a]];
  const { generator } = state;
  memory[state.bearingsAt + a * BEARING_SIZE + BEARING_EXCITATION]++;
  keyGenerator(generator, state.chance, state.script.streams[a], key, PURPOSE.offspring);
  const children = poissonByInversion(exponential(-share), share, nextUniform(generator));
  const pending = state.offspring[a];
  for (let child = 0; child < children; child++) {
    push(pending, memory[NOW] - delay * Math.log(nextUniform(generator)), childKey(key, child));
  }
  if (children > 0) schedule(state, a);
}

/** Takes the soonest offspring of a bearing off its list; returns its key. */
export function takeOffspring(state: State, a: number): number {
  const pending = state.offspring[a];
  const key = pending.keys[0];
  pending.size--;
  pending.times.copyWithin(0, 1, pending.size + 1);
  pending.keys.copyWithin(0, 1, pending.size + 1);
  schedule(state, a);
  return key;
}

export function clearOffspring(state: State, a: number): void {
  state.offspring[a].size = 0;
  memory[state.bearingsAt + a * BEARING_SIZE + BEARING_EXCITATION] = 0;
}

function schedule(state: State, a: number): void {
  const pending = state.offspring[a];
  memory[CLOCK + state.layout.offspring + a] = pending.size > 0 ? pending.times[0] : Number.POSITIVE_INFINITY;
  replay(state, state.layout.offspring + a);
}

function push(pending: Offspring, time: number, key: number): void {
  if (pending.size === pending.times.length) {
    const times = new Float64Array(pending.size * 2);
    const keys = new Int32Array(pending.size * 2);
    times.set(pending.times);
    keys.set(pending.keys);
    pending.times = times;
    pending.keys = keys;
  }
  let place = pending.size++;
  while (place > 0 && pending.times[place - 1] > time) {
    pending.times[place] = pending.times[place - 1];
    pending.keys[place] = pending.keys[place - 1];
    place--;
  }
  pending.times[place] = time;
  pending.keys[place] = key;
}

/** A 32-bit key with the top bit set, so that it never meets a slot number of the script. */
function childKey(parent: number, child: number): number {
  let x = Math.imul(parent ^ Math.imul(child + 1, 0x9e3779b1), 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  return (x ^ (x >>> 16)) | 0x80000000;
}
