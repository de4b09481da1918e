import type { Scenario } from "../../scenario/scenario.ts";
import { normalScores } from "../information/normal-scores.ts";
import { once } from "../once.ts";
import { type Appraise, appraiser } from "./appraise.ts";
import { lossesOf, type Losses } from "./losses.ts";
import type { Asked } from "./options.ts";
import { createStudy, type Study } from "./study.ts";

/** A study, what is asked of it, and what several pieces of the work share: each thread has its own, all alike. */
export interface Workshop {
  readonly asked: Asked;
  readonly study: Study;
  /** The study in fewer worlds, for a map. */
  readonly mapStudy: () => Study;
  readonly losses: () => Losses;
  readonly appraise: () => Appraise;
  /** Normal scores of a column's draws. */
  readonly scores: (column: number) => Float64Array;
}

/** Worlds that a map is drawn from; its ties are as good as those of the curve on the command line. */
const MAP_WORLDS = 1024;

export function createWorkshop(scenario: Scenario, asked: Asked): Workshop {
  const study = createStudy(scenario, asked);
  const losses = once(() => lossesOf(study));
  const known: Float64Array[] = [];
  const scores = (column: number) => {
    known[column] ??= normalScores(study.run.outcomes.inputs[column]);
    return known[column];
  };
  return {
    ...{ asked, study, losses, scores },
    mapStudy: once(() => createStudy(scenario, { ...asked, worlds: Math.min(MAP_WORLDS, asked.worlds) })),
    appraise: once(() => appraiser(losses(), asked.valuePerDeathAverted)),
  };
}
