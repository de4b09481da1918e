import { hashText } from "./random/hash-text.ts";
import { philox } from "./random/philox.ts";
import { type Chance, PURPOSE } from "./random/generator.ts";

/**
 * The attacks of one world, the same for every option: per stream (a threat at a site) and slot a unit
 * exponential wait, a uniform for the killed, and the severity multiplier. Slots are made in blocks of
 * eight when first asked for; a slot is a pure function of (seed, world, stream, slot).
 */
export interface Script {
  readonly streams: Int32Array;
  readonly filled: Int32Array;
  readonly waits: Float64Array[];
  readonly uniforms: Float64Array[];
  readonly severities: Float64Array[];
  /** The spread parameter that the stored severities were drawn with. */
  readonly spreads: Float64Array;
}

const BLOCK = 8;
const FIRST_SIZE = 64;

export function createScript(keys: readonly string[]): Script {
  const columns = () => keys.map(() => new Float64Array(FIRST_SIZE));
  return {
    streams: Int32Array.from(keys, hashText),
    filled: new Int32Array(keys.length),
    waits: columns(),
    uniforms: columns(),
    severities: columns(),
    spreads: new Float64Array(keys.length),
  };
}

/** Forgets the world before; call after `chance.world` has changed. */
export function beginScript(script: Script): void {
  const { filled } = script;
  for (let stream = 0; stream < filled.length; stream++) filled[stream] = 0;
}

/** Makes the next eight slots of a stream: see whether `filled` reaches a slot before reading it. */
export function fillTo(script: Script, chance: Chance, stream: number): void {
  const first = script.filled[stream];
  if (first + BLOCK > script.waits[stream].length) grow(script, stream);
  const waits = script.waits[stream];
  const uniforms = script.uniforms[stream];
  const severities = script.severities[stream];
  for (let slot = first; slot < first + BLOCK; slot++) severities[slot] = Number.NaN;
  script.filled[stream] = first + BLOCK;
  const { buffer } = chance;
  philox(
    chance.world,
    script.streams[stream],
    first / BLOCK,
    PURPOSE.schedule,
    chance.seedLow,
    chance.seedHigh,
    buffer,
  );
  let s0 = buffer[0];
  let s1 = buffer[1];
  let s2 = buffer[2];
  let s3 = buffer[3];
  for (let draw = 0; draw < 2 * BLOCK; draw++) {
    const sum = (s0 + s3) | 0;
    const u = ((((sum << 7) | (sum >>> 25)) + s0) >>> 0) * 2.3283064365386963e-10 + 1.1641532182693481e-10;
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = (s3 << 11) | (s3 >>> 21);
    if ((draw & 1) === 0) waits[first + (draw >> 1)] = -Math.log(u);
    else uniforms[first + (draw >> 1)] = u;
  }
}

function grow(script: Script, stream: number): void {
  for (const columns of [script.waits, script.uniforms, script.severities]) {
    const larger = new Float64Array(columns[stream].length * 2);
    larger.set(columns[stream]);
    columns[stream] = larger;
  }
}
