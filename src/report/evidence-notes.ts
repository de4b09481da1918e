import type { EvidenceResult } from "../analysis/result.ts";
import { grouped } from "./digits.ts";
import { isLethal } from "./evidence-lines.ts";

/** How to read the table of what was learned, and the priors it began with. */
export function learnedNotes(results: readonly EvidenceResult[]): string[] {
  const rate = results.some((each) => each.rate !== null) ? ["attacks per year with Garwood's exact 90% interval"] : [];
  const killed = results.some(({ severity }) => severity !== null) ? ["killed from the least to the most"] : [];
  const words = [...rate, ...killed];
  const record = words.length === 0 ? [] : [`In the record: ${words.join("; ")}.`];
  return [...record, ...severityWords(results), ...priorWords(results)];
}

/** What the killed before and after the record refer to, and what the spread is. */
function severityWords(results: readonly EvidenceResult[]): string[] {
  const learned = results.flatMap(({ id, severity }) => (severity === null ? [] : [{ id, at: severity.reference }]));
  const references = new Set(learned.map(({ at }) => at));
  if (references.size === 0) return [];
  const present = (at: number) => `${grouped(at, 0)} are present`;
  const where =
    references.size === 1 ? present(learned[0].at) : learned.map(({ id, at }) => `${present(at)} (${id})`).join(", ");
  return [
    `Before and after: mean killed by an attack where ${where}; the smaller the spread k, the more unequal the attacks.`,
  ];
}

/** Where each record comes from. */
export function originNotes(results: readonly EvidenceResult[]): string[] {
  return results.map((result) => `${result.id}: ${originWords(result).join("; ")}`);
}

/** How the sources of the logs ask to be named. */
export function citations(results: readonly EvidenceResult[]): string[] {
  return [...new Set(results.flatMap(({ log }) => log?.attribution ?? []))].map((words) => `Cite: ${words}.`);
}

function priorWords(results: readonly EvidenceResult[]): string[] {
  const priors = results.flatMap(({ rate, severity }) => [
    ...(rate === null ? [] : [`attacks ${rate.prior}`]),
    ...(severity === null ? [] : [severity.prior]),
  ]);
  return priors.length === 0 ? [] : [`Priors: ${[...new Set(priors)].join("; ")}.`];
}

/** How many attacks the file and the analyst give, what the log leaves out, numbers present, sources. */
function originWords(result: EvidenceResult): string[] {
  const { events, log } = result;
  const given = log === null ? [] : [`${log.events} from the file, ${events - log.events} from the analyst`];
  const lethal = isLethal(result)
    ? ["the log holds only attacks that killed someone, so rate and killed are of deadly attacks; others come on top"]
    : [];
  return [...given, ...lethal, ...presentWords(result), ...sourceWords(result)];
}

const MOST_SOURCES = 8;

function sourceWords({ log, source, otherSources }: EvidenceResult): string[] {
  const named = [...source, ...otherSources.slice(0, MOST_SOURCES)];
  if (named.length === 0) return log?.attribution == null ? ["no source"] : [];
  const more = otherSources.length > MOST_SOURCES ? ` and ${otherSources.length - MOST_SOURCES} more` : "";
  return [`source: ${named.join(", ")}${more}`];
}

function presentWords({ present: { interpolated, unknown }, severity }: EvidenceResult): string[] {
  const from = interpolated === 0 ? [] : [`numbers present from the table in ${interpolated}`];
  if (unknown === 0 || severity === null) return from;
  return [...from, `numbers present not known in ${unknown}, taken as ${grouped(severity.reference, 0)}`];
}
