import { grouped } from "../../report/digits.ts";
import { say } from "../streams.ts";

/** What is said on a terminal while worlds are simulated, on one line that is written over. */
export interface Progress {
  readonly tell: (worlds: number, most: number) => void;
  readonly clear: () => void;
}

const SILENT: Progress = { tell: () => {}, clear: () => {} };
/** Milliseconds between two signs of life. */
const PAUSE = 100;
/** Back to the first column, and the line emptied. */
const AGAIN = "\r\u001b[K";

/** Says at once that the work has begun; nothing where stderr is no terminal or nothing should be said. */
export function begin(quiet: boolean): Progress {
  if (quiet || process.stderr.isTTY !== true) return SILENT;
  say(`${AGAIN}relocate: planning`);
  let begun: number | null = null;
  let told = 0;
  return {
    tell: (worlds, most) => {
      const now = performance.now();
      begun ??= now;
      if (now - told < PAUSE) return;
      told = now;
      say(`${AGAIN}relocate: ${words({ worlds, most, seconds: (now - begun) / 1000 })}`);
    },
    clear: () => say(AGAIN),
  };
}

/** `34% of 1,000,000 worlds, 210,000 a second, 3 s left` */
export function words({ worlds, most, seconds }: { worlds: number; most: number; seconds: number }): string {
  const done = `${Math.floor((100 * worlds) / most)}% of ${grouped(most, 0)} worlds`;
  if (worlds === 0 || seconds < 0.1) return done;
  const rate = worlds / seconds;
  return `${done}, ${grouped(rate < 100 ? Math.round(rate) : Number(rate.toPrecision(2)), 0)} a second, ${left((most - worlds) / rate)} left`;
}

function left(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}
