import type { OptionProgramme, Programme } from "../model/programme.ts";
import { beginOption } from "./begin.ts";
import { earliest } from "./clock.ts";
import { drawWorlds } from "./draws.ts";
import {
  ATTACKS,
  CLOCK,
  DAYS_BLOCKED,
  DEATHS,
  MOVE_BLOCKED_SINCE,
  MOVE_SIZE,
  MOVE_STATUS,
  NOW,
  OFFER_CARRIED,
  OFFER_SIZE,
  REMAINING,
  SITE_CAPACITY,
  SITE_INBOUND,
  SITE_PRESENT,
  SITE_SIZE,
  STATUS_NO_ROOM,
} from "./layout.ts";
import { takePlace } from "./option-in-world.ts";
import { createState, type State } from "./state.ts";
import { beginWorld } from "./world.ts";

/** A number asked of every world. Sites and offers are indices; no site: of everyone, journeys included. */
export type Question =
  /** Attacks that met people, deaths, or people present, just before day `time`. */
  | { readonly kind: "attacks" | "deaths" | "present"; readonly sites: readonly number[]; readonly time: number }
  /** People who have left through these offers, just before day `time`. */
  | { readonly kind: "departures"; readonly offers: readonly number[]; readonly time: number }
  /** Days that convoys have waited for room, just before day `time`: all moves together. */
  | { readonly kind: "blocked"; readonly time: number }
  /** The first time nobody is left at the sites (or on the way there) where somebody was; Infinity: never. */
  | { readonly kind: "empty"; readonly sites: readonly number[] }
  /** The first time none of the sites has room for one more; Infinity: never. */
  | { readonly kind: "full"; readonly sites: readonly number[] };

export interface WatchOptions {
  readonly seed: number;
  readonly worlds: number;
  /** Index of the option in the programme. */
  readonly option: number;
  /** Day the run ends; may lie after the scenario's horizon: offers and threats go on as they are. */
  readonly horizonDays: number;
  readonly questions: readonly Question[];
}

interface Watch {
  readonly questions: readonly Question[];
  /** Questions about a time, the soonest first, and the next to be answered. */
  readonly timed: readonly { readonly index: number; readonly time: number }[];
  next: number;
  readonly answers: readonly Float64Array[];
  row: number;
  /** [site] */
  readonly attacks: Float64Array;
  readonly deaths: Float64Array;
  /** [question] 1 once somebody was there. */
  readonly met: Uint8Array;
}

/**
 * One option in every world, with what each question asks of it: [question][world]. The paths are those of `simulate`
 * for the same programme, seed and worlds; what attacks and steady deaths do is counted by site on the way.
 */
export function watchOption(programme: Programme, options: WatchOptions): Float64Array[] {
  const { seed, worlds, questions } = options;
  const state = createState(programme, seed);
  state.horizon = options.horizonDays;
  const option = programme.options[options.option];
  const inputs = drawWorlds(programme, { seed, from: 0, count: worlds });
  const watch = createWatch(questions, { worlds, sites: programme.siteIds.length });
  for (let row = 0; row < worlds; row++) {
    beginWorld(state, { number: row, row, inputs });
    watch.row = row;
    watchWorld(state, option, watch);
  }
  return [...watch.answers];
}

function createWatch(
  questions: readonly Question[],
  { worlds, sites }: { readonly worlds: number; readonly sites: number },
): Watch {
  const timed = questions.flatMap((question, index) => ("time" in question ? [{ index, time: question.time }] : []));
  return {
    questions,
    timed: timed.sort((a, b) => a.time - b.time),
    next: 0,
    answers: questions.map(() => new Float64Array(worlds)),
    row: 0,
    attacks: new Float64Array(sites),
    deaths: new Float64Array(sites),
    met: new Uint8Array(questions.length),
  };
}

function watchWorld(state: State, option: OptionProgramme, watch: Watch): void {
  beginOption(state, option);
  const { memory, horizon } = state;
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
  watch.met.fill(0);
  watch.questions.forEach((question, index) => {
    if (!("time" in question)) watch.answers[index][watch.row] = Number.POSITIVE_INFINITY;
  });
}

/** The event takes place; what it did to attacks and deaths is put down to the site where it struck. */
function step(state: State, watch: Watch, process: number): void {
  const { memory, layout, bearingSite } = state;
  const attacks = memory[ATTACKS];
  const deaths = memory[DEATHS];
  takePlace(state, process);
  if (process >= layout.windows) return;
  const site = bearingSite[process < layout.offspring ? process : process - layout.offspring];
  watch.attacks[site] += memory[ATTACKS] - attacks;
  watch.deaths[site] += memory[DEATHS] - deaths;
}

function answerUntil(state: State, watch: Watch, t: number): void {
  for (; watch.next < watch.timed.length; watch.next++) {
    const { index, time } = watch.timed[watch.next];
    if (time > t) return;
    watch.answers[index][watch.row] = stateOf(state, watch, watch.questions[index]);
  }
}

function stateOf(state: State, { attacks, deaths }: Watch, question: Question): number {
  switch (question.kind) {
    case "attacks":
      return question.sites.length === 0 ? state.memory[ATTACKS] : sum(question.sites, attacks);
    case "deaths":
      return question.sites.length === 0 ? state.memory[DEATHS] : sum(question.sites, deaths);
    case "departures":
      return question.offers.reduce((total, offer) => total + carried(state, offer), 0);
    case "blocked":
      return state.memory[DAYS_BLOCKED] + stillBlocked(state, question.time);
    default:
      return question.sites.length === 0 ? state.memory[REMAINING] : present(state, question.sites);
  }
}

function noteFirsts(state: State, watch: Watch): void {
  for (let index = 0; index < watch.questions.length; index++) {
    const question = watch.questions[index];
    if (question.kind !== "empty" && question.kind !== "full") continue;
    const answers = watch.answers[index];
    if (answers[watch.row] === Number.POSITIVE_INFINITY && isFirst(state, watch, index))
      answers[watch.row] = state.memory[NOW];
  }
}

function isFirst(state: State, { questions, met }: Watch, index: number): boolean {
  const { kind, sites } = questions[index] as Extract<Question, { kind: "empty" | "full" }>;
  if (kind === "full") return sites.every((site) => room(state, site) < 1);
  const there = sites.length === 0 ? state.memory[REMAINING] : presentOrDue(state, sites);
  if (there > 0) met[index] = 1;
  return there === 0 && met[index] === 1;
}

function present({ memory, sitesAt }: State, sites: readonly number[]): number {
  return sites.reduce((total, site) => total + memory[sitesAt + site * SITE_SIZE + SITE_PRESENT], 0);
}

function presentOrDue(state: State, sites: readonly number[]): number {
  const { memory, sitesAt } = state;
  const due = sites.reduce((total, site) => total + memory[sitesAt + site * SITE_SIZE + SITE_INBOUND], 0);
  return due + present(state, sites);
}

function room({ memory, sitesAt }: State, site: number): number {
  const s = sitesAt + site * SITE_SIZE;
  return memory[s + SITE_CAPACITY] - memory[s + SITE_PRESENT] - memory[s + SITE_INBOUND];
}

/** Days up to `time` of those convoys that wait then. */
function stillBlocked({ option, memory, movesAt }: State, time: number): number {
  let days = 0;
  for (let move = 0; move < option.moves.count; move++) {
    const m = movesAt + move * MOVE_SIZE;
    if (memory[m + MOVE_STATUS] === STATUS_NO_ROOM) days += time - memory[m + MOVE_BLOCKED_SINCE];
  }
  return days;
}

function carried({ option, memory, offersAt }: State, offer: number): number {
  return option.moves.usesOffer[offer] === 1 ? memory[offersAt + offer * OFFER_SIZE + OFFER_CARRIED] : 0;
}

function sum(sites: readonly number[], counts: Float64Array): number {
  return sites.reduce((total, site) => total + counts[site], 0);
}
