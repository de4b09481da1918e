import type { EvidenceResult } from "../analysis/result.ts";
import { grouped, NOTHING, significant } from "./digits.ts";
import type { Column } from "./grid.ts";

/** The logs of attacks: events, exposure, and what is learned from them. */
export function evidenceColumns(logs: readonly EvidenceResult[]): Column[] {
  const right = (head: readonly string[], cell: (log: EvidenceResult) => string): Column => {
    return { head, align: "right", cells: logs.map(cell) };
  };
  return [
    { head: ["log"], align: "left", cells: logs.map(({ id }) => id) },
    right(["attacks", "logged"], ({ events }) => String(events)),
    right(["days of", "exposure"], ({ exposureDays }) => grouped(exposureDays, 0)),
    right(["attacks per year", "mean (5-95%)"], ({ rate }) => interval(rate)),
    right(["killed per attack", "mean (5-95%)"], ({ severity }) => interval(severity?.killed)),
    right(["spread k", "mean (5-95%)"], ({ severity }) => interval(severity?.spread)),
  ];
}

/** Where the logs come from and which priors they were added to. */
export function evidenceNotes(logs: readonly EvidenceResult[]): string[] {
  const origins = logs.map(({ id, source }) => `${id}: ${source.length > 0 ? source.join(", ") : "no source"}`);
  const priors = logs.flatMap(({ rate, severity }) => [
    ...(rate === null ? [] : [`attacks ${rate.prior}`]),
    ...(severity === null ? [] : [severity.prior]),
  ]);
  const prior = priors.length === 0 ? [] : [`Priors: ${[...new Set(priors)].join("; ")}.`];
  return [`Sources: ${origins.join("; ")}.`, ...prior];
}

function interval(
  band: { readonly mean: number; readonly p5: number; readonly p95: number } | null | undefined,
): string {
  if (band === null || band === undefined) return NOTHING;
  return `${significant(band.mean, 2)} (${significant(band.p5, 2)} to ${significant(band.p95, 2)})`;
}
