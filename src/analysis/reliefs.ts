import { NONE, type OptionProgramme, PEOPLE_COUNT, type Programme } from "../model/programme.ts";
import { type Block, type Column, columnOf } from "./block.ts";
import { areIndependent } from "./exact-mean.ts";
import { type Monomial, monomial, monomialAt, monomialColumn } from "./monomial.ts";

/** Moves of an option and threats at the sites they leave, pair by pair, that are taken. */
const MOST_RELIEFS = 6;

/** A move whose share hardly depends on what is drawn tells less of the deaths than its slope would cost. */
const LEAST_SPREAD = 0.1;

/** Deaths that a threat would cause among N people who stay, less their mean: a column of mean 0. */
export interface CentredHarm {
  readonly column: Column;
  readonly site: number;
  readonly people: number;
  /** Columns of the programme that it is a function of. */
  readonly drawnFrom: readonly number[];
}

/**
 * Control variates for how fast moves take people out of a threat: the centred harm times the share of the person-days
 * that a move by itself would take out. An early start and large convoys matter most in the worlds of the heaviest threats, a
 * product that a sample of worlds meets by chance. Whatever the share, the product has mean 0 where share and harm are drawn
 * independently.
 */
export function reliefsOf(programme: Programme, option: OptionProgramme, harms: readonly CentredHarm[]): Column[] {
  const reliefs = harms.flatMap((harm) =>
    movesFrom(option, harm.site).flatMap((move) => {
      const pace = paceOf(programme, option, move);
      const name = `${harm.column.name}, taken out by move ${move}`;
      return decides(programme, pace, harm) ? [relief(name, { pace, harm, days: programme.horizonDays })] : [];
    }),
  );
  return reliefs.slice(0, MOST_RELIEFS);
}

function relief(name: string, { pace, harm, days }: { pace: Pace; harm: CentredHarm; days: number }): Column {
  const of = (block: Block) => {
    const { inputs, worlds } = block.outcomes;
    const columns = (of: readonly Monomial[]) => of.map((each) => monomialColumn(each, inputs, block.blank()));
    const start = greatest(columns(pace.starts), block.blank());
    const perDay = least(columns(pace.paces), block.blank().fill(Number.POSITIVE_INFINITY));
    const leaving = least(columns(pace.numbers), block.blank().fill(harm.people));
    const harms = columnOf(block, harm.column);
    const relief = block.blank();
    for (let w = 0; w < worlds; w++) {
      const taking = { start: start[w], pace: perDay[w], leaving: leaving[w] };
      relief[w] = harms[w] * shareTakenOut(taking, { people: harm.people, days });
    }
    return relief;
  };
  return { name, of };
}

/** The greatest of some columns and of what stands in `out`, world by world, into `out`. */
function greatest(columns: readonly Float64Array[], out: Float64Array): Float64Array {
  for (const column of columns) for (let w = 0; w < out.length; w++) out[w] = Math.max(out[w], column[w]);
  return out;
}

/** The least, likewise. */
function least(columns: readonly Float64Array[], out: Float64Array): Float64Array {
  for (const column of columns) for (let w = 0; w < out.length; w++) out[w] = Math.min(out[w], column[w]);
  return out;
}

/** Moves of the first phase that leave a site. */
function movesFrom({ moves }: OptionProgramme, site: number): number[] {
  return Array.from({ length: moves.phaseStart[1] }, (_, move) => move).filter((move) =>
    moves.source.subarray(moves.sourceStart[move], moves.sourceStart[move + 1]).includes(site),
  );
}

/** What sets how many leave when: the latest of the starts, the least of the paces and of the numbers. */
interface Pace {
  readonly starts: readonly Monomial[];
  readonly paces: readonly Monomial[];
  readonly numbers: readonly Monomial[];
}

function paceOf(programme: Programme, { moves, offers }: OptionProgramme, move: number): Pace {
  const offer = moves.offer[move];
  const written = (...indices: number[]) =>
    indices.filter((index) => index !== NONE).map((index) => monomial(programme, index));
  const ofOffer = (table: Int32Array) => (offer === NONE ? NONE : table[offer]);
  const people = moves.peopleKind[move] === PEOPLE_COUNT ? moves.people[move] : NONE;
  return {
    starts: written(moves.start[move], ofOffer(offers.opens)),
    paces: written(moves.pace[move], ofOffer(offers.pace)),
    numbers: written(people, ofOffer(offers.places)),
  };
}

/** Whether the share is drawn independently of the harm, and much more is taken out where all goes well than where nothing does. */
function decides(programme: Programme, { starts, paces, numbers }: Pace, harm: CentredHarm): boolean {
  const drawnFrom = [...starts, ...paces, ...numbers].flatMap(({ columns }) => columns);
  if (!areIndependent(programme, drawnFrom, harm.drawnFrom)) return false;
  const at = (monomials: readonly Monomial[], u: number) => monomials.map((each) => monomialAt(programme, each, u));
  const shareAt = (u: number) => {
    const start = Math.max(0, ...at(starts, 1 - u));
    const taken = { start, pace: Math.min(...at(paces, u)), leaving: Math.min(harm.people, ...at(numbers, u)) };
    return shareTakenOut(taken, { people: harm.people, days: programme.horizonDays });
  };
  return shareAt(0.95) - shareAt(0.05) >= LEAST_SPREAD;
}

/** n people who leave at an even pace from a start on: ∫ gone dt to the horizon, over the person-days of those who stay. */
function shareTakenOut(
  { start, pace, leaving }: { start: number; pace: number; leaving: number },
  { people, days }: { people: number; days: number },
): number {
  const left = Math.max(0, days - start);
  const taking = Math.min(left, leaving / pace);
  const gone = taking === 0 ? leaving : Math.min(leaving, taking * pace);
  return ((taking * gone) / 2 + leaving * (left - taking)) / (people * days);
}
