import { valueColumn } from "../../engine/value-column.ts";
import { replicatedMean } from "../averaging.ts";
import { type Answers, branches } from "../carried-out.ts";
import { weighedMetric } from "../held-metrics.ts";
import { bestOption } from "../information/best-option.ts";
import { type Estimated, told } from "./appraise.ts";
import { benefitsOf, type Losses } from "./losses.ts";
import type { AnswerWorth } from "./result.ts";
import { optionIndex, type Study } from "./study.ts";
import type { Workshop } from "./workshop.ts";

/** More needs than this of one party are not asked together: their answers would be 2^n. */
const MOST_TOGETHER = 4;

/** How many answers there are to know before choosing: to each need, and all of one party with several. */
export function answersToKnow(study: Study): number {
  return study.needs === "met" ? 0 : answersAsked(study).length;
}

/** What it is worth to know one of them. */
export function answerWorth({ study, asked: { valuePerDeathAverted: value } }: Workshop, index: number): AnswerWorth {
  const asked = answersAsked(study)[index];
  const ways = Array.from({ length: 1 << asked.length }, (_, bits) => wayOf(study, asked, bits));
  const deaths = worthOf(ways, null);
  const [no, yes] = asked.length === 1 ? deaths.chosen.map((option) => study.options[option]) : [null, null];
  return {
    of: asked[0].of,
    what: asked.map(({ what }) => what).join("; "),
    chance: replicatedMean(ways[ways.length - 1].probability).mean,
    ifYes: yes,
    ifNo: no,
    deaths: told(deaths),
    money: value === null ? null : told(worthOf(ways, value)),
  };
}

function answersAsked(study: Study): NeedAsked[][] {
  const needs = needsAsked(study);
  const parties = [...new Set(needs.map(({ of }) => of))]
    .map((of) => needs.filter((need) => need.of === of))
    .filter((own) => own.length > 1 && own.length <= MOST_TOGETHER);
  return [...needs.map((need) => [need]), ...parties];
}

interface NeedAsked {
  readonly key: string;
  readonly of: string;
  readonly what: string;
  /** [world] */
  readonly chance: Float64Array;
}

/** Every need of the options compared, once; of chances that differ by option the first counts. */
function needsAsked({ scenario, run, options }: Study): NeedAsked[] {
  const { programme, outcomes } = run;
  const needs = new Map<string, NeedAsked>();
  for (const id of options) {
    const compiled = programme.options[optionIndex(programme, id)].needs;
    scenario.options.get(id)?.needs.forEach(({ of, what }, i) => {
      const { key, chance } = compiled[i];
      if (needs.has(key)) return;
      needs.set(key, { key, of, what, chance: valueColumn(programme, outcomes.inputs, chance, outcomes.worlds) });
    });
  }
  return [...needs.values()];
}

/** One way the answers can be: its probability by world, and what each option comes to then. */
interface Way {
  readonly probability: Float64Array;
  readonly losses: Losses;
}

function wayOf(study: Study, asked: readonly NeedAsked[], bits: number): Way {
  const answers: Answers = new Map(asked.map(({ key }, i) => [key, ((bits >> i) & 1) === 1]));
  const probability = new Float64Array(study.run.outcomes.worlds).fill(1);
  asked.forEach(({ chance }, i) => {
    for (let w = 0; w < probability.length; w++) probability[w] *= (bits >> i) & 1 ? chance[w] : 1 - chance[w];
  });
  const ways = study.options.map((id) => branches(study.run, optionIndex(study.run.programme, id), answers));
  const columns = (metric: string) => ways.map((branch) => weighedMetric(study.run, branch, metric).expected);
  return { probability, losses: { deaths: columns("deaths"), costs: columns("cost") } };
}

/** Σ over the answers of max_d E[P(answer) NB_d] less max_d of their sum; the standard error with both choices held. */
function worthOf(ways: readonly Way[], value: number | null): Estimated & { readonly chosen: readonly number[] } {
  const shares = ways.map(({ probability, losses }) =>
    benefitsOf(losses, value).map((column) => column.map((benefit, w) => benefit * probability[w])),
  );
  const without = shares.reduce((sum, columns) => sum.map((column, d) => column.map((v, w) => v + columns[d][w])));
  const held = bestOption(without);
  const chosen = shares.map(bestOption);
  const gain = without[held].map((_, w) =>
    shares.reduce((sum, columns, way) => sum + (columns[chosen[way]][w] - columns[held][w]), 0),
  );
  const { mean, se } = replicatedMean(gain);
  return { worth: mean, se, chosen };
}
