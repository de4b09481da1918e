import type { EvidenceResult, Interval } from "../analysis/result.ts";
import { grouped, NOTHING, significant } from "./digits.ts";

/** One quantity of a record: before it, in it, and after it. */
export interface EvidenceLine {
  readonly record: string;
  readonly quantity: string;
  readonly prior: string;
  readonly data: string;
  readonly posterior: string;
}

/** What was learned, a line for each quantity; first of each record how long it is and how many attacks it holds. */
export function evidenceLines(results: readonly EvidenceResult[]): EvidenceLine[] {
  return results.flatMap((result) => [headOf(result), ...rateLine(result), ...severityLines(result)]);
}

function headOf({ id, events, exposureDays }: EvidenceResult): EvidenceLine {
  const data = `${grouped(events, 0)} in ${grouped(exposureDays, 0)} days`;
  return { record: id, quantity: "attacks", prior: "", data, posterior: "" };
}

function rateLine(result: EvidenceResult): EvidenceLine[] {
  const { id, rate } = result;
  if (rate === null) return [];
  const quantity = isLethal(result) ? "deadly per year" : "attacks per year";
  const prior = rate.before === null ? "any (Jeffreys)" : interval(rate.before);
  return [{ record: id, quantity, prior, data: interval(rate.record), posterior: interval(rate) }];
}

function severityLines(result: EvidenceResult): EvidenceLine[] {
  const { id, severity } = result;
  if (severity === null) return [];
  const { before, record, killed, spread } = severity;
  const quantity = isLethal(result) ? "killed per deadly" : "killed per attack";
  return [
    { record: id, quantity, prior: interval(before.killed), data: killedWords(record), posterior: interval(killed) },
    { record: id, quantity: "spread k", prior: interval(before.spread), data: NOTHING, posterior: interval(spread) },
  ];
}

function killedWords({ events, mean, least, most }: NonNullable<EvidenceResult["severity"]>["record"]): string {
  if (mean === null || least === null || most === null) return NOTHING;
  return events === 1 ? `${grouped(mean, 0)} in one` : `${significant(mean, 2)} (${least} to ${most})`;
}

/** Whether only attacks that killed someone count. */
export function isLethal({ log }: EvidenceResult): boolean {
  return log?.lethalOnly === true;
}

function interval({ mean, p5, p95 }: Interval): string {
  return `${significant(mean, 2)} (${significant(p5, 2)} to ${significant(p95, 2)})`;
}
