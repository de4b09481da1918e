import type { DiffResult, OptionDiff } from "../analysis/diff/result.ts";
import type { Estimate } from "../analysis/result.ts";
import type { Change } from "../scenario/changes/change.ts";
import { errorText, toldFromZero, withoutError } from "./digits.ts";
import { namedOption } from "./named-option.ts";

/** The answer in a few sentences: how much was changed, whether the ranking moves, and whose deaths change most. */
export function diffAnswer(result: DiffResult): string {
  return [changed(result), ranked(result), moved(result)].filter((part) => part !== "").join(" ");
}

function changed({ changes }: DiffResult): string {
  if (changes.length === 0) return "The two say the same.";
  const counts = Object.entries(KINDS).flatMap(([kind, [one, several]]) => {
    const count = changes.filter((change) => kindOf(change) === kind).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : several}`];
  });
  return `Changed: ${counts.join(", ")}.`;
}

/** Each kind of change, one and several, in the order in which they are told. */
const KINDS = {
  figure: ["figure", "figures"],
  added: ["option added", "options added"],
  removed: ["option removed", "options removed"],
  option: ["part of an option", "parts of options"],
  structure: ["other key", "other keys"],
  evidence: ["row of evidence", "rows of evidence"],
  words: ["text", "texts"],
  provenance: ["source or note", "sources and notes"],
} as const;

/** An option that comes or goes, or is made otherwise, is a kind of its own: options are what is compared. */
function kindOf({ path, concerns, before, after }: Change): keyof typeof KINDS {
  if (!path.startsWith("options.")) return concerns;
  if (!/^options\.[^.]+$/.test(path) || (before !== null && after !== null))
    return concerns === "structure" ? "option" : concerns;
  return before === null ? "added" : "removed";
}

function ranked({ ranking: { before, after }, options }: DiffResult): string {
  const [first, then] = [before.order[0], after.order[0]];
  const named = (id: string) => namedOption({ id, title: options.find((option) => option.id === id)?.title ?? id });
  const order = before.order.join(" < ") === after.order.join(" < ") ? "" : orders(before.order, after.order);
  if (first === then) return `${named(then)} has the fewest expected deaths before and after${tied(after)}.${order}`;
  return `The fewest expected deaths: before, ${named(first)}${tied(before)}; after, ${named(then)}${tied(after)}.${order}`;
}

function orders(before: readonly string[], after: readonly string[]): string {
  return ` By expected deaths, before: ${before.join(" < ")}; after: ${after.join(" < ")}.`;
}

function tied({ order, lead }: DiffResult["ranking"]["after"]): string {
  const apart = lead === null || (toldFromZero(lead) && lead.mean !== 0);
  return apart ? "" : ` (not to be told from ${order[1]} in this run)`;
}

function moved({ options, changes }: DiffResult): string {
  const carriedOut = largest(options, ({ outcomes }) => outcomes.deaths?.difference ?? null);
  const weighted = largest(options, ({ weighted }) => weighted.deaths?.difference ?? null);
  if (carriedOut === null && weighted === null) return changes.length === 0 ? "" : unmoved(options);
  const parts = [
    carriedOut === null
      ? "Carried out, no option's deaths change"
      : `Carried out, deaths change most with ${carriedOut}`,
    ...(weighted === null || weighted === carriedOut ? [] : [`when needs may fail, with ${weighted}`]),
  ];
  return `${parts.join("; ")}.`;
}

function unmoved(options: readonly OptionDiff[]): string {
  const exact = options.every(({ outcomes }) => (outcomes.deaths?.difference?.mean ?? 0) === 0);
  return exact ? "No option's deaths change." : "No change of deaths can be told from zero in this run.";
}

/** The option whose deaths change most, and by how much; null where none can be told from zero. */
function largest(options: readonly OptionDiff[], of: (option: OptionDiff) => Estimate | null): string | null {
  const known = options.flatMap((option) => {
    const difference = of(option);
    const told = difference !== null && difference.mean !== null && difference.mean !== 0 && toldFromZero(difference);
    return told ? [{ id: option.id, mean: difference.mean as number, se: difference.se ?? 0 }] : [];
  });
  const [first] = known.sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean));
  if (first === undefined) return null;
  const error = first.se === 0 ? "" : ` (se ${errorText(first.se)})`;
  const size = withoutError({ mean: Math.abs(first.mean), se: first.se }, 2);
  return `${first.id}: ${size}${error} ${first.mean < 0 ? "fewer" : "more"}`;
}
