import type { Outcomes } from "../engine/outcomes.ts";
import type { Programme } from "../model/programme.ts";
import { correctedMeans } from "./corrected-means.ts";
import { controlsOf } from "./controls.ts";
import { once } from "./once.ts";

/** A simulated programme and what its options are held against; everything that metrics are computed from. */
export interface Run {
  readonly programme: Programme;
  readonly outcomes: Outcomes;
  /** Options compared with one another for `best` and `regret`, and the baseline, as indices. */
  readonly compared: readonly number[];
  readonly baseline: number;
  /** [world] least deaths of any compared option, and how many options have it. */
  readonly fewestDeaths: Float64Array;
  readonly sharedBy: Float64Array;
  /** [option] means of its columns over the run's replicates, corrected by its controls: see corrected-means.ts. */
  readonly correctedMeans: readonly ((column: Float64Array) => Float64Array)[];
}

export function createRun(
  programme: Programme,
  outcomes: Outcomes,
  choice: { compared: readonly number[]; baseline: number },
): Run {
  const columns = choice.compared.map((option) => outcomes.options[option].deaths);
  const fewestDeaths = new Float64Array(outcomes.worlds).fill(Number.POSITIVE_INFINITY);
  const sharedBy = new Float64Array(outcomes.worlds);
  for (const deaths of columns)
    for (let w = 0; w < deaths.length; w++) if (deaths[w] < fewestDeaths[w]) fewestDeaths[w] = deaths[w];
  for (const deaths of columns)
    for (let w = 0; w < deaths.length; w++) if (deaths[w] === fewestDeaths[w]) sharedBy[w]++;
  const means = programme.options.map((_, option) => {
    const corrected = once(() => correctedMeans(controlsOf(programme, outcomes, option), outcomes.worlds));
    return (column: Float64Array) => corrected()(column);
  });
  return { programme, outcomes, ...choice, fewestDeaths, sharedBy, correctedMeans: means };
}
