import type { Outcomes } from "../engine/outcomes.ts";
import { drawMarginal } from "../engine/draws.ts";
import type { OptionProgramme, Programme } from "../model/programme.ts";
import { exactMean } from "./exact-mean.ts";
import { type Monomial, monomial, monomialColumn, times } from "./monomial.ts";

/** A figure known in every world whose mean is known without simulating; `column` holds its departures from that mean. */
export type Control = Float64Array;

/** Threats at a site taken by themselves; the others by their sum. */
const MOST_APART = 6;

/**
 * Control variates of an option. First, the deaths that a threat would cause among N people who stay at its site, without
 * convoys and with nothing but the drawn rate λ and severity m: N·(1 − e^(−λmt/N)), whose mean is an integral over two or
 * three quantities. It carries the far tail of the drawn quantities, which a sample of worlds meets by chance. Second,
 * the deaths counted less the deaths expected, a martingale of mean 0. An option has its own, so that its means
 * do not hang on which others are written.
 */
export function controlsOf(programme: Programme, outcomes: Outcomes, index: number): Control[] {
  const { deaths, deathsExpected } = outcomes.options[index];
  const harms = harmsOf(programme, programme.options[index]);
  const columns = harms.map((harm) => ({
    harm,
    column: monomialColumn(harm.strength, outcomes.inputs, outcomes.worlds),
  }));
  return [...departures(programme, columns), deaths.map((value, w) => value - deathsExpected[w])];
}

interface Harm {
  /** Rate × mean killed of an attack, or the rate of steady deaths a head and their number. */
  readonly strength: Monomial;
  /** Most people who may be there, at the medians of what is drawn. */
  readonly people: number;
}

function harmsOf(programme: Programme, option: OptionProgramme): Harm[] {
  const { rate, killed, steady } = option.threats;
  const harms = programme.bearings.map(({ site }, a) => {
    const people = mostPeople(programme, option, site);
    const perAttack = steady[a] === 1 ? { factor: people, columns: [] } : monomial(programme, killed[a]);
    return { strength: times(monomial(programme, rate[a]), perAttack), people };
  });
  return harms.filter(({ strength, people }) => strength.columns.length > 0 && people > 0);
}

/** Those at a site at the start, and at the sites from which moves lead there. */
function mostPeople(programme: Programme, option: OptionProgramme, site: number): number {
  const { to, sourceStart, source, count } = option.moves;
  const sites = new Set([site]);
  for (let move = 0; move < count; move++)
    if (to[move] === site) for (let i = sourceStart[move]; i < sourceStart[move + 1]; i++) sites.add(source[i]);
  const cohorts = programme.cohortIds.length;
  let sum = 0;
  for (const each of sites)
    for (let c = 0; c < cohorts; c++) sum += median(programme, option.sites.people[each * cohorts + c]);
  return sum;
}

function median(programme: Programme, index: number): number {
  const { factor, columns } = monomial(programme, index);
  return columns.reduce((product, column) => {
    const drawn = drawMarginal(programme.columns[column], Float64Array.of(0.5));
    return product * (drawn === null ? 1 : drawn[0]);
  }, factor);
}

/** Departures from their means of the deaths among those who stay to the horizon: the widest apart, the others as a sum. */
function departures(programme: Programme, harms: readonly { harm: Harm; column: Float64Array }[]): Control[] {
  const days = programme.horizonDays;
  const known = harms.flatMap(({ harm: { strength, people }, column }) => {
    const deaths = (x: number) => people * (1 - Math.exp((-x * days) / people));
    const mean = exactMean(programme, strength, deaths);
    return mean === null ? [] : [column.map((x) => deaths(x) - mean)];
  });
  if (known.length <= MOST_APART) return known;
  const widest = known.map((column) => ({ column, width: squares(column) })).sort((a, b) => b.width - a.width);
  const [first, ...rest] = widest.slice(MOST_APART).map(({ column }) => column);
  const others = first.slice();
  for (const column of rest) for (let w = 0; w < others.length; w++) others[w] += column[w];
  return [...widest.slice(0, MOST_APART).map(({ column }) => column), others];
}

function squares(column: Float64Array): number {
  return column.reduce((sum, value) => sum + value * value, 0);
}
