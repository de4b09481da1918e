import type { Scenario } from "../../scenario/scenario.ts";
import { replicatedMean } from "../averaging.ts";
import { evpi } from "../information/evpi.ts";
import { design } from "../information/design.ts";
import { worthOfKnowing } from "../information/evppi.ts";
import { normalScores } from "../information/normal-scores.ts";
import { answerWorths } from "./answers.ts";
import { groupsOf } from "./groups.ts";
import type { Influence } from "./influence.ts";
import { benefitsOf, type Losses } from "./losses.ts";
import type { InformationResult, Valued, Worth } from "./result.ts";
import type { Study } from "./study.ts";
import { watchingWorths } from "./watching.ts";

export interface InformationAsked {
  readonly influenced: readonly Influence[];
  readonly losses: Losses;
  /** Money per death averted; null: worth in deaths only. */
  readonly valuePerDeathAverted: number | null;
  /** Months of watching attacks before choosing. */
  readonly watch: readonly number[];
}

/** Computes a worth from net benefits, in deaths and where a death averted has a value in money. */
export type Appraise = (worth: (benefits: readonly Float64Array[]) => Estimated) => Valued;

export interface Estimated {
  readonly worth: number;
  readonly se: number;
}

/** What it is worth to know before choosing: everything, each quantity, groups, the answers of needs, and more of a record. */
export function informationResult(study: Study, asked: InformationAsked): InformationResult {
  const { losses, influenced, watch, valuePerDeathAverted: value } = asked;
  const appraise = appraiser(losses, value);
  const drawn = influenced.filter((influence) => influence.drawn);
  const matters = drawn.filter((influence) => bears(influence, value));
  const scores = new Map(matters.map(({ key, column }) => [key, normalScores(study.run.outcomes.inputs[column])]));
  const quantities = [...scores].map(([path, own]) => ({ path, ...knowing(appraise, [own]) }));
  return {
    valuePerDeathAverted: value,
    perfect: appraise((benefits) => {
      const { evpi: worth, se } = evpi(benefits, replicatedMean);
      return { worth, se };
    }),
    quantities: byWorth(quantities),
    withoutInfluence: drawn.filter((influence) => !matters.includes(influence)).map(({ key }) => key),
    groups: byWorth(groupWorths(study.scenario, { appraise, scores, quantities })),
    answers: study.needs === "met" ? [] : byWorth(answerWorths(study, value)),
    watching: watchingWorths(study, { appraise, months: watch }),
  };
}

function appraiser(losses: Losses, value: number | null): Appraise {
  const inDeaths = benefitsOf(losses, null);
  const inMoney = value === null ? null : benefitsOf(losses, value);
  return (worth) => ({
    deaths: told(worth(inDeaths)),
    money: inMoney === null ? null : told(worth(inMoney)),
  });
}

/** The worth of knowing some columns together, by their normal scores. */
function knowing(appraise: Appraise, scores: readonly Float64Array[]): Valued {
  const known = design(scores);
  return appraise((benefits) => {
    const { evppi: worth, se } = worthOfKnowing(benefits, known, replicatedMean);
    return { worth, se };
  });
}

interface Known {
  readonly appraise: Appraise;
  /** Path → normal scores. */
  readonly scores: ReadonlyMap<string, Float64Array>;
  readonly quantities: readonly ({ readonly path: string } & Valued)[];
}

function groupWorths(scenario: Scenario, { appraise, scores, quantities }: Known): InformationResult["groups"] {
  return groupsOf(scenario, [...scores.keys()]).map(({ name, keys }) => {
    const together = knowing(
      appraise,
      keys.map((key) => scores.get(key) as Float64Array),
    );
    const members = quantities.filter(({ path }) => keys.includes(path));
    return { name, paths: keys, ...atLeast(together, members) };
  });
}

/** A worth is told from zero above three standard errors. */
export function told({ worth, se }: Estimated): Worth {
  const least = Math.max(0, worth);
  return { worth: least, se, told: least > 3 * se };
}

/** A group is worth no less than any of its members: who knows all can choose by one. */
function atLeast(group: Valued, members: readonly Valued[]): Valued {
  const most = (worth: (valued: Valued) => Worth | null) =>
    [group, ...members].map(worth).reduce((best, one) => (one !== null && one.worth > (best?.worth ?? 0) ? one : best));
  return { deaths: most(({ deaths }) => deaths) as Worth, money: most(({ money }) => money) };
}

function bears({ moves }: Influence, value: number | null): boolean {
  return (moves.get("deaths")?.size ?? 0) > 0 || (value !== null && (moves.get("cost")?.size ?? 0) > 0);
}

function byWorth<T extends Valued>(list: readonly T[]): T[] {
  const rank = ({ deaths, money }: T) => (money ?? deaths).worth;
  return list.toSorted((a, b) => rank(b) - rank(a));
}
