import { replicatedMean } from "../averaging.ts";
import { design } from "../information/design.ts";
import { evpi } from "../information/evpi.ts";
import { worthOfKnowing } from "../information/evppi.ts";
import { answersToKnow } from "./answers.ts";
import { groupsOf } from "./groups.ts";
import type { Influence } from "./influence.ts";
import type { AnswerWorth, InformationResult, Valued, WatchingWorth, Worth } from "./result.ts";
import type { Workshop } from "./workshop.ts";

/** What could be known before choosing. */
export interface Knowable {
  /** Quantities that bear on the choice, by path and column. */
  readonly quantities: readonly { readonly key: string; readonly column: number }[];
  readonly withoutInfluence: readonly string[];
  readonly groups: readonly { readonly name: string; readonly keys: readonly string[] }[];
  /** How many answers to needs. */
  readonly answers: number;
}

export function knowable({ study, asked }: Workshop, influenced: readonly Influence[]): Knowable {
  const drawn = influenced.filter((influence) => influence.drawn);
  const matters = drawn.filter((influence) => bears(influence, asked.valuePerDeathAverted));
  return {
    quantities: matters,
    withoutInfluence: drawn.filter((influence) => !matters.includes(influence)).map(({ key }) => key),
    groups: groupsOf(
      study.scenario,
      matters.map(({ key }) => key),
    ),
    answers: answersToKnow(study),
  };
}

/** The columns known together: each quantity by itself, then the groups. */
export function columnsKnown({ quantities, groups }: Knowable): number[][] {
  const columnOf = new Map(quantities.map(({ key, column }) => [key, column]));
  const together = groups.map(({ keys }) => keys.map((key) => columnOf.get(key) as number));
  return [...quantities.map(({ column }) => [column]), ...together];
}

/** The worth of knowing some columns together. */
export function knowing({ appraise, scores }: Workshop, columns: readonly number[]): Valued {
  const known = design(columns.map(scores));
  return appraise()((benefits) => {
    const { evppi: worth, se } = worthOfKnowing(benefits, known, replicatedMean);
    return { worth, se };
  });
}

interface Worths {
  /** Of `columnsKnown`. */
  readonly worths: readonly Valued[];
  readonly answers: readonly AnswerWorth[];
  readonly watching: readonly WatchingWorth[];
}

/** What it is worth to know before choosing: everything, each quantity, groups, the answers of needs, and more of a record. */
export function informationResult(
  { asked, appraise }: Workshop,
  known: Knowable,
  { worths, answers, watching }: Worths,
): InformationResult {
  const quantities = known.quantities.map(({ key }, i) => ({ path: key, ...worths[i] }));
  const groups = known.groups.map(({ name, keys }, i) => {
    const members = quantities.filter(({ path }) => keys.includes(path));
    return { name, paths: keys, ...atLeast(worths[quantities.length + i], members) };
  });
  return {
    valuePerDeathAverted: asked.valuePerDeathAverted,
    perfect: appraise()((benefits) => {
      const { evpi: worth, se } = evpi(benefits, replicatedMean);
      return { worth, se };
    }),
    quantities: byWorth(quantities),
    withoutInfluence: known.withoutInfluence,
    groups: byWorth(groups),
    answers: byWorth(answers),
    watching,
  };
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
