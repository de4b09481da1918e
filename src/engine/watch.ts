import type { OptionProgramme, Programme } from "../model/programme.ts";
import { answerNow, isFull, presentOrDue, type SiteCounts } from "./answer.ts";
import { beginOption } from "./begin.ts";
import { earliest } from "./clock.ts";
import { drawWorlds } from "./draws.ts";
import { ATTACKS, CLOCK, DEATHS, NOW } from "./layout.ts";
import { takePlace } from "./option-in-world.ts";
import type { FirstQuestion, Question, TimedQuestion } from "./question.ts";
import { memory } from "./memory.ts";
import { createState, type State } from "./state.ts";
import { beginWorld } from "./world.ts";

export interface WatchOptions {
  readonly seed: number;
  readonly worlds: number;
  /** Index of the option in the programme. */
  readonly option: number;
  /** Day the run ends; may lie after the scenario's horizon: offers and threats go on as they are. No question's time is later. */
  readonly horizonDays: number;
  readonly questions: readonly Question[];
}

interface Watch extends SiteCounts {
  /** Questions about a time, the soonest first, each with its column; and the next to be answered. */
  readonly timed: readonly { readonly question: TimedQuestion; readonly answers: Float64Array }[];
  next: number;
  /** Questions about the first time of something; `met` once somebody was there. */
  readonly firsts: readonly { readonly question: FirstQuestion; readonly answers: Float64Array; met: boolean }[];
  /** Row of the world being run. */
  row: number;
}

/**
 * One option in every world, with what each question asks of it: [question][world]. The paths are those of `simulate`
 * for the same programme, seed and worlds; what attacks and steady deaths do is counted by site on the way.
 */
export function watchOption(programme: Programme, options: WatchOptions): Float64Array[] {
  const { seed, worlds, questions } = options;
  const state = createState(programme, seed);
  state.horizon = options.horizonDays;
  const inputs = drawWorlds(programme, { seed, from: 0, count: worlds });
  const answers = questions.map(() => new Float64Array(worlds));
  const watch = createWatch(questions, answers, programme.siteIds.length);
  for (let row = 0; row < worlds; row++) {
    beginWorld(state, { number: row, row, inputs });
    watch.row = row;
    watchWorld(state, programme.options[options.option], watch);
  }
  return answers;
}

function createWatch(questions: readonly Question[], columns: readonly Float64Array[], sites: number): Watch {
  const asked = questions.map((question, i) => ({ question, answers: columns[i] }));
  const timed = asked.flatMap(({ question, answers }) => ("time" in question ? [{ question, answers }] : []));
  return {
    timed: timed.sort((a, b) => a.question.time - b.question.time),
    next: 0,
    firsts: asked.flatMap(({ question, answers }) => ("time" in question ? [] : [{ question, answers, met: false }])),
    row: 0,
    attacks: new Float64Array(sites),
    deaths: new Float64Array(sites),
  };
}

function watchWorld(state: State, option: OptionProgramme, watch: Watch): void {
  beginOption(state, option);
  const { horizon } = state;
  begin(watch);
  noteFirsts(state, watch);
  for (;;) {
    const process = earliest(state);
    const t = memory[CLOCK + process];
    answerUntil(state, watch, Math.min(t, horizon));
    if (t >= horizon) return;
    memory[NOW] = t;
    step(state, watch, process);
    noteFirsts(state, watch);
  }
}

function begin(watch: Watch): void {
  watch.next = 0;
  watch.attacks.fill(0);
  watch.deaths.fill(0);
  for (const first of watch.firsts) {
    first.met = false;
    first.answers[watch.row] = Number.POSITIVE_INFINITY;
  }
}

/** The event takes place; what it did to attacks and deaths is put down to the site where it struck. */
function step(state: State, watch: Watch, process: number): void {
  const { layout, bearingSite } = state;
  const attacks = memory[ATTACKS];
  const deaths = memory[DEATHS];
  takePlace(state, process);
  if (process >= layout.windows) return;
  const site = bearingSite[process < layout.offspring ? process : process - layout.offspring];
  watch.attacks[site] += memory[ATTACKS] - attacks;
  watch.deaths[site] += memory[DEATHS] - deaths;
}

/** Answers the questions about times up to t: nothing has changed since the last event. */
function answerUntil(state: State, watch: Watch, t: number): void {
  for (; watch.next < watch.timed.length; watch.next++) {
    const { question, answers } = watch.timed[watch.next];
    if (question.time > t) return;
    answers[watch.row] = answerNow(state, watch, question);
  }
}

function noteFirsts(state: State, { firsts, row }: Watch): void {
  for (const first of firsts) {
    if (first.answers[row] !== Number.POSITIVE_INFINITY) continue;
    if (first.question.kind === "full" ? isFull(state, first.question.sites) : hasEmptied(state, first))
      first.answers[row] = memory[NOW];
  }
}

function hasEmptied(state: State, first: Watch["firsts"][number]): boolean {
  const people = presentOrDue(state, first.question.sites);
  first.met ||= people > 0;
  return people === 0 && first.met;
}
