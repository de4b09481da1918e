import { firstWorlds, type Outcomes } from "../../engine/outcomes.ts";
import { simulate } from "../../engine/simulate.ts";
import type { Programme } from "../../model/programme.ts";
import { fallbackChain } from "../carried-out.ts";
import { createRun, type HeldRun } from "../run.ts";
import { usesOf } from "./groups.ts";
import { optionIndex, type Study } from "./study.ts";

/** What is set, and where: columns replaced in the first `worlds` worlds, and the options wanted there. */
export interface Probe {
  readonly options: readonly string[];
  readonly worlds: number;
  /** Column index → its values in those worlds. */
  readonly columns: ReadonlyMap<number, Float64Array>;
}

/**
 * The study's worlds with columns set: the same chance, the same draws of everything else. Means are not corrected by control
 * variates, whose known means are those of the draws.
 */
export function probe(study: Study, { options, worlds, columns }: Probe): HeldRun {
  const kept = keptOptions(study, options);
  const inputs = study.run.outcomes.inputs.map((column, index) => columns.get(index) ?? column.subarray(0, worlds));
  const outcomes = outcomesOf(study, { kept, worlds, inputs, set: [...columns.keys()] });
  const programme = renumbered(study.run.programme, kept);
  const indices = options.map((id) => optionIndex(programme, id));
  const base = optionIndex(programme, study.baseline);
  const run = createRun(programme, outcomes, { compared: indices, baseline: base < 0 ? indices[0] : base });
  return { ...run, controls: () => [] };
}

/** The options wanted, and where needs may fail those that may be carried out in their place; as indices, in order. */
function keptOptions({ run: { programme }, needs }: Study, wanted: readonly string[]): number[] {
  const kept = wanted.flatMap((id) => {
    const index = optionIndex(programme, id);
    return needs === "met" ? [index] : fallbackChain(programme.options, index);
  });
  return [...new Set(kept)].sort((a, b) => a - b);
}

function renumbered(programme: Programme, kept: readonly number[]): Programme {
  const options = kept.map((index) => programme.options[index]);
  return { ...programme, options: options.map((own) => ({ ...own, otherwise: kept.indexOf(own.otherwise) })) };
}

interface Setting {
  readonly kept: readonly number[];
  readonly worlds: number;
  readonly inputs: readonly Float64Array[];
  /** Columns that are not as drawn. */
  readonly set: readonly number[];
}

/** What the options kept come to: those that may hang on what is set are run again, the others come to what they came to. */
function outcomesOf({ scenario, seed, run }: Study, { kept, worlds, inputs, set }: Setting): Outcomes {
  const { programme } = run;
  const paths = set.flatMap((column) => usesOf(scenario, programme.columns[column].key));
  const again = kept.filter((index) => paths.some((path) => mayMove(path, programme, index)));
  const before = firstWorlds(run.outcomes, worlds);
  const options = again.map((index) => programme.options[index]);
  const after = options.length === 0 ? before : simulate({ ...programme, options }, { seed, worlds, inputs });
  const outcome = (index: number) =>
    again.includes(index) ? after.options[again.indexOf(index)] : before.options[index];
  return { ...after, inputs, options: kept.map(outcome) };
}

/**
 * Whether an option's path in a world may hang on a quantity: not on the chance of a need, which weighs paths; on an offer
 * that it does not use, and on what is written in another option, only where rules may lead there.
 */
function mayMove(path: string, { options, offerIds }: Programme, index: number): boolean {
  const [kind, owner, part] = path.split(".");
  const { id, rules, moves } = options[index];
  if (kind === "options" && part === "needs") return false;
  if (rules.count > 0) return true;
  if (kind === "options") return owner === id;
  return kind !== "offers" || moves.usesOffer[offerIds.indexOf(owner)] === 1;
}
