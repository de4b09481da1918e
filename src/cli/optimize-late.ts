import { setFlagsFromString } from "node:v8";

/** What V8 of Node 20 lets a function run before it optimises it, in bytes of its code: by itself, and when asked to wait. */
const USUAL = 67_584;
const PATIENT = 500_000;

/**
 * Does some work while V8 is asked to wait before it optimises. The parser of YAML is made of generators, which V8 of Node 20 optimises
 * again and again while it reads its first few hundred lines: a quarter of the time of `check` on one file. Later
 * versions compile in steps and need no advice. No chunk should be loaded meanwhile: what was compiled ahead was so under
 * the usual flags, and is refused under others.
 */
export function optimizingLate<T>(work: () => T): T {
  if (!process.versions.v8.startsWith("11.")) return work();
  setFlagsFromString(`--interrupt-budget=${PATIENT}`);
  try {
    return work();
  } finally {
    setFlagsFromString(`--interrupt-budget=${USUAL}`);
  }
}
