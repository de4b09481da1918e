import { NONE, type RuleTable, WHEN_ATTACKS, WHEN_DATE, WHEN_DEATHS } from "../model/programme.ts";
import { replay } from "./clock.ts";
import { isHonoured } from "./honoured.ts";
import { ATTACKS, ATTACKS_BEFORE, CLOCK, DEATHS, DEATHS_BEFORE, NOW } from "./layout.ts";
import { restLaterMoves, turnTo } from "./phases.ts";
import { memory } from "./memory.ts";
import type { State } from "./state.ts";

const NEVER = Number.POSITIVE_INFINITY;

/** What the rules of an option know of the world so far. */
export interface Ruling {
  /** [rule] day it fired; Infinity until then. */
  readonly fired: Float64Array;
  /** [site] attacks that met people there, and deaths there, since start. */
  readonly attacks: Float64Array;
  readonly deaths: Float64Array;
  /** The rules in force, and the phase whose moves are. */
  group: number;
  phase: number;
}

export function createRuling(rules: number, sites: number): Ruling {
  const column = (count: number) => new Float64Array(count);
  return { fired: column(rules), attacks: column(sites), deaths: column(sites), group: 0, phase: 0 };
}

/** The rules of an option at its start, when none has fired. */
export function beginRules(state: State): void {
  const { ruling, option, layout } = state;
  ruling.phase = 0;
  if (option.rules.count === 0) return;
  ruling.group = 0;
  ruling.fired.fill(NEVER);
  ruling.attacks.fill(0);
  ruling.deaths.fill(0);
  restLaterMoves(state);
  if (option.rules.timed) memory[CLOCK + layout.rules] = Math.max(0, nextDay(state));
}

/** What an attack or a steady death at bearing `a` has added to the totals before is put down to its site. */
export function noteHarm({ ruling, bearingSite }: State, a: number): void {
  const site = bearingSite[a];
  ruling.attacks[site] += memory[ATTACKS] - memory[ATTACKS_BEFORE];
  ruling.deaths[site] += memory[DEATHS] - memory[DEATHS_BEFORE];
}

/**
 * Fires the rules in force whose condition has come about, in the order written, each once: the moves so far end, those it
 * leads to begin. Where it leads to another option, that option's rules are in force from now on.
 */
export function applyRules(state: State): void {
  const { ruling, option, layout } = state;
  const { rules } = option;
  for (let rule = 0; rule < rules.count; rule++) {
    if (rules.group[rule] !== ruling.group || ruling.fired[rule] !== NEVER || !holds(state, rule)) continue;
    ruling.fired[rule] = memory[NOW];
    turnTo(state, rules.phase[rule]);
    if (rules.next[rule] === ruling.group) continue;
    ruling.group = rules.next[rule];
    rule = -1;
  }
  if (!rules.timed) return;
  memory[CLOCK + layout.rules] = nextDay(state);
  replay(state, layout.rules);
}

function holds(state: State, rule: number): boolean {
  const { ruling, values, option } = state;
  const { rules } = option;
  switch (rules.kind[rule]) {
    case WHEN_ATTACKS:
      return counted(rules, { rule, bySite: ruling.attacks, all: memory[ATTACKS] }) >= values[rules.threshold[rule]];
    case WHEN_DEATHS:
      return counted(rules, { rule, bySite: ruling.deaths, all: memory[DEATHS] }) >= values[rules.threshold[rule]];
    default:
      return memory[NOW] >= dayOf(state, rule);
  }
}

function counted(
  { siteStart, site }: RuleTable,
  { rule, bySite, all }: { rule: number; bySite: Float64Array; all: number },
): number {
  const end = siteStart[rule + 1];
  if (siteStart[rule] === end) return all;
  let sum = 0;
  for (let i = siteStart[rule]; i < end; i++) sum += bySite[site[i]];
  return sum;
}

/** The day a rule waits for; Infinity for an offer that is not honoured, or that closes before it opens. */
function dayOf(state: State, rule: number): number {
  const { option, values } = state;
  const { rules, offers } = option;
  if (rules.kind[rule] === WHEN_DATE) return values[rules.threshold[rule]];
  const offer = rules.offer[rule];
  const opens = values[offers.opens[offer]];
  const closes = offers.closes[offer] === NONE ? NEVER : values[offers.closes[offer]];
  return opens <= closes && isHonoured(state, offer) ? opens : NEVER;
}

/** The next day on which a rule in force fires, unless something else comes before. */
function nextDay(state: State): number {
  const { ruling, option } = state;
  const { rules } = option;
  let next = NEVER;
  for (let rule = 0; rule < rules.count; rule++) {
    const waits = rules.group[rule] === ruling.group && ruling.fired[rule] === NEVER && rules.kind[rule] >= WHEN_DATE;
    if (waits) next = Math.min(next, dayOf(state, rule));
  }
  return next;
}
