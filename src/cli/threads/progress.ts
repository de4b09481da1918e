import { say } from "../streams.ts";

/** What is said on a terminal while work is done, on one line that is written over. */
export interface Progress {
  /** `words` says how far it has come, given the seconds since it was told of first. */
  readonly tell: (words: (seconds: number) => string) => void;
  readonly clear: () => void;
}

const SILENT: Progress = { tell: () => {}, clear: () => {} };
/** Milliseconds between two signs of life. */
const PAUSE = 100;
/** Back to the first column, and the line emptied. */
const AGAIN = "\r\u001b[K";

/** Says at once that the work has begun; nothing where stderr is no terminal or nothing should be said. */
export function begin(quiet: boolean, what = "planning"): Progress {
  if (quiet || process.stderr.isTTY !== true) return SILENT;
  say(`${AGAIN}relocate: ${what}`);
  let begun: number | null = null;
  let told = 0;
  return {
    tell: (words) => {
      const now = performance.now();
      begun ??= now;
      if (now - told < PAUSE) return;
      told = now;
      say(`${AGAIN}relocate: ${words((now - begun) / 1000)}`);
    },
    clear: () => say(AGAIN),
  };
}
