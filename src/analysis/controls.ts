import type { OptionProgramme, Programme } from "../model/programme.ts";
import { type Block, type Column, columnOf } from "./block.ts";
import { exactMean } from "./exact-mean.ts";
import { type Monomial, monomial, monomialAt, monomialColumn, times } from "./monomial.ts";
import { type CentredHarm, reliefsOf } from "./reliefs.ts";

/** A column of mean 0 that corrects means. */
export interface Control extends Column {
  /** What it counts of what comes about by chance: where that is nothing in any world, the control tells nothing yet. */
  readonly counts?: Column | undefined;
}

/** Threats at a site taken by themselves; the others by their sum. */
const MOST_APART = 6;

/**
 * Control variates of an option: columns whose means are known to be 0. First, the deaths that a threat would cause among
 * N people who stay at its site, without convoys and with nothing but the drawn rate λ and severity m, less their mean:
 * N·(1 − e^(−λmt/N)), whose mean is an integral over two or three quantities. It carries the far tail of the drawn
 * quantities, which a sample of worlds meets by chance. Second, the deaths counted less the deaths expected, a martingale
 * of mean 0. Third, what each move takes out of those harms (see `reliefs.ts`). An option has its own, so that its means do
 * not hang on which others are written.
 */
export function controlsOf(programme: Programme, index: number, known: KnownSpreads): Control[] {
  const { id } = programme.options[index];
  const counted: Control = {
    name: `${id}: deaths less expected`,
    counts: { name: `${id}: deaths counted`, of: ({ outcomes }) => outcomes.options[index].deaths },
    of: ({ outcomes, blank }) => {
      const { deaths, deathsExpected } = outcomes.options[index];
      const surplus = blank();
      for (let w = 0; w < deaths.length; w++) surplus[w] = deaths[w] - deathsExpected[w];
      return surplus;
    },
  };
  const harms = harmsOf(programme, programme.options[index]).flatMap((harm, i) => {
    const spread = spreadOf(programme, harm, known);
    return spread === null ? [] : centred(harm, spread, `${id}: harm ${i} less its mean`);
  });
  const widest = harms.length <= MOST_APART ? harms : [...harms].sort((a, b) => b.spread.width() - a.spread.width());
  const apart = widest.slice(0, MOST_APART);
  const others = widest.slice(MOST_APART).map(({ column }) => column);
  const together = others.length === 0 ? [] : [total(id, others)];
  const reliefs = reliefsOf(programme, programme.options[index], apart);
  return [...apart.map(({ column }) => column), ...together, counted, ...reliefs];
}

interface Harm {
  readonly site: number;
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
    return { site, strength: times(monomial(programme, rate[a]), perAttack), people };
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
    for (let c = 0; c < cohorts; c++)
      sum += monomialAt(programme, monomial(programme, option.sites.people[each * cohorts + c]), 0.5);
  return sum;
}

/** Of the deaths among those who stay to the horizon: their mean, and how widely they spread around it. */
interface Spread {
  readonly deaths: (strength: number) => number;
  readonly mean: number;
  readonly width: () => number;
}

/** Spreads by what they are of: options that leave a site's threat as it is share its integrals. Null where the mean is not known. */
export type KnownSpreads = Map<string, Spread | null>;

function spreadOf(programme: Programme, harm: Harm, known: KnownSpreads): Spread | null {
  const key = `${harm.people} ${harm.strength.factor} ${harm.strength.columns}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const spread = integrated(programme, harm);
  known.set(key, spread);
  return spread;
}

function integrated(programme: Programme, { strength, people }: Harm): Spread | null {
  const deaths = (x: number) => people * (1 - Math.exp((-x * programme.horizonDays) / people));
  const mean = exactMean(programme, strength, deaths);
  if (mean === null) return null;
  let width: number | null = null;
  return {
    deaths,
    mean,
    width: () => {
      width ??= exactMean(programme, strength, (x) => (deaths(x) - mean) ** 2) as number;
      return width;
    },
  };
}

/** The deaths among those who stay to the horizon less their mean. */
function centred(
  { site, strength, people }: Harm,
  spread: Spread,
  name: string,
): CentredHarm & { readonly spread: Spread } {
  const { deaths, mean } = spread;
  const of = ({ outcomes: { inputs, worlds }, blank }: Block) => {
    const column = monomialColumn(strength, inputs, blank());
    for (let w = 0; w < worlds; w++) column[w] = deaths(column[w]) - mean;
    return column;
  };
  return { column: { name, of }, site, people, drawnFrom: strength.columns, spread };
}

function total(id: string, columns: readonly Column[]): Column {
  const of = (block: Block) => {
    const sum = block.blank();
    for (const column of columns) {
      const values = columnOf(block, column);
      for (let w = 0; w < sum.length; w++) sum[w] += values[w];
    }
    return sum;
  };
  return { name: `${id}: other harms less their means`, of };
}
