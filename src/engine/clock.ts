/**
 * The next event among all processes of an option: a tournament tree over their times. The root names
 * the earliest; equal times go to the lower process number, so ties are settled the same way everywhere.
 */
export interface Clock {
  /** Time of each process; Infinity where nothing is due. */
  readonly time: Float64Array;
  /** winner[1] is the root; the leaves of process p stand at leaves + p. */
  readonly winner: Int32Array;
  readonly leaves: number;
}

export function createClock(processes: number): Clock {
  let leaves = 2;
  while (leaves < processes) leaves *= 2;
  const winner = new Int32Array(2 * leaves);
  for (let p = 0; p < leaves; p++) winner[leaves + p] = p;
  return { time: new Float64Array(leaves).fill(Number.POSITIVE_INFINITY), winner, leaves };
}

/** Rebuilds the whole tree after times were written directly. */
export function settleClock(clock: Clock): void {
  const { time, winner } = clock;
  for (let node = clock.leaves - 1; node >= 1; node--) {
    const left = winner[2 * node];
    const right = winner[2 * node + 1];
    winner[node] = time[right] < time[left] ? right : left;
  }
}

/** Replays the matches of one process up to the root, after its time was written. */
export function replay(clock: Clock, process: number): void {
  const { time, winner } = clock;
  for (let node = (clock.leaves + process) >> 1; node >= 1; node >>= 1) {
    const left = winner[2 * node];
    const right = winner[2 * node + 1];
    winner[node] = time[right] < time[left] ? right : left;
  }
}
