import { setFlagsFromString } from "node:v8";

/** What V8 of Node 20 lets a function run before it optimises it, in bytes of its code: by itself, and when asked to wait. */
const USUAL = 67_584;
const PATIENT = 500_000;

/**
 * Asks V8 to wait before it optimises, or no longer to. The parser of YAML is made of generators, which V8 of Node 20 optimises
 * again and again while it reads its first few hundred lines: a quarter of the time of `check` on one file. Later
 * versions compile in steps and need no advice.
 */
export function optimizeLate(isLate: boolean): void {
  if (process.versions.v8.startsWith("11.")) setFlagsFromString(`--interrupt-budget=${isLate ? PATIENT : USUAL}`);
}
