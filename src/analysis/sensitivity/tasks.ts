import { rowOf } from "./break-evens.ts";
import { answerWorth } from "./answers.ts";
import { curvePoint } from "./curve.ts";
import { deepenClaims } from "./deepen-claims.ts";
import { discover } from "./discover.ts";
import { influenceOf } from "./influence.ts";
import { knowing } from "./information.ts";
import { standing } from "./standing.ts";
import { tornadoBar } from "./tornado.ts";
import { watchingWorths } from "./watching.ts";
import type { Workshop } from "./workshop.ts";

/** Pieces of a sensitivity that can be worked out apart, in any order and by any thread: each a function of a workshop and a few words. */
const WORK = {
  influence: influenceOf,
  row: rowOf,
  point: curvePoint,
  bar: tornadoBar,
  worth: knowing,
  answer: answerWorth,
  watching: watchingWorths,
  discovery: discover,
  claims: deepenClaims,
  standing,
};

type Kind = keyof typeof WORK;

type Of<K extends Kind> = Parameters<(typeof WORK)[K]> extends [unknown, infer Words] ? Words : null;

/** A piece of the work, as plain data. */
export type Task<K extends Kind = Kind> = { [Own in K]: readonly [kind: Own, of: Of<Own>] }[K];

/** Asks for pieces of work, and goes on with what came of them, in the order asked. */
export type Steps<T> = Generator<readonly Task[], T, readonly unknown[]>;

export function perform(workshop: Workshop, [kind, of]: Task): unknown {
  return (WORK[kind] as (workshop: Workshop, of: unknown) => unknown)(workshop, of);
}

/** Works everything out here and now. */
export function workOut<T>(workshop: Workshop, steps: Steps<T>): T {
  for (let step = steps.next([]); ; ) {
    if (step.done === true) return step.value;
    step = steps.next(step.value.map((task) => perform(workshop, task)));
  }
}

type Groups = Readonly<Record<string, readonly Task[]>>;
type DoneOf<T> = T extends readonly (readonly [infer K extends Kind, unknown])[]
  ? ReturnType<(typeof WORK)[K]>[]
  : never;

type DoneBy<G extends Groups> = { readonly [Name in keyof G]: DoneOf<G[Name]> };

/** Asks for several groups of tasks at once, so that nobody waits between them; what came of them, group by group. */
export function* together<const G extends Groups>(groups: G): Steps<DoneBy<G>> {
  const left = [...(yield Object.values(groups).flat())];
  return Object.fromEntries(
    Object.entries(groups).map(([name, own]) => [name, left.splice(0, own.length)]),
  ) as DoneBy<G>;
}
