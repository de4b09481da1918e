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
    const written = (monomials: readonly Monomial[]) => monomials.map((each) => monomialColumn(each, inputs, worlds));
    const { starts, paces, numbers } = {
      starts: written(pace.starts),
      paces: written(pace.paces),
      numbers: written(pace.numbers),
    };
    const at = (columns: readonly Float64Array[], w: number) => columns.map((column) => column[w]);
    return columnOf(block, harm.column).map((value, w) => {
      const taken = { starts: at(starts, w), paces: at(paces, w), numbers: at(numbers, w) };
      return value * shareTakenOut(taken, { people: harm.people, days });
    });
  };
  return { name, of };
}

/** Moves of the first phase that leave a site. */
function movesFrom({ moves }: OptionProgramme, site: number): number[] {
  return Array.from({ length: moves.phaseStart[1] }, (_, move) => move).filter((move) =>
    moves.source.subarray(moves.sourceStart[move], moves.sourceStart[move + 1]).includes(site),
  );
}

/** What sets how many leave when: the latest of the starts, the least of the paces and of the numbers, as written or in a world. */
interface Taking<Value> {
  readonly starts: readonly Value[];
  readonly paces: readonly Value[];
  readonly numbers: readonly Value[];
}

type Pace = Taking<Monomial>;

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
    const taken = { starts: at(starts, 1 - u), paces: at(paces, u), numbers: at(numbers, u) };
    return shareTakenOut(taken, { people: harm.people, days: programme.horizonDays });
  };
  return shareAt(0.95) - shareAt(0.05) >= LEAST_SPREAD;
}

/** n people who leave at an even pace from a start on: ∫ gone dt to the horizon, over the person-days of those who stay. */
function shareTakenOut(
  { starts, paces, numbers }: Taking<number>,
  { people, days }: { people: number; days: number },
): number {
  const left = Math.max(0, days - Math.max(0, ...starts));
  const pace = Math.min(...paces);
  const leaving = Math.min(people, ...numbers);
  const taking = Math.min(left, leaving / pace);
  const gone = taking === 0 ? leaving : Math.min(leaving, taking * pace);
  return ((taking * gone) / 2 + leaving * (left - taking)) / (people * days);
}
