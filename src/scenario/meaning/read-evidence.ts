import { dateOfDay } from "../dates.ts";
import { problem } from "../finding.ts";
import type { Evidence, EvidenceEvent } from "../evidence.ts";
import type { RawEntry } from "../schema/scenario.ts";
import { readItems } from "./entries.ts";
import { readDate } from "./read-date.ts";
import { readEvidenceFile, readPopulationFile } from "./read-evidence-file.ts";
import { readPrior } from "./read-prior.ts";
import type { Reading } from "./reading.ts";
import { readProvenance } from "./references.ts";

export type RawEvidence = RawEntry<"evidence">;
type RawEvent = NonNullable<NonNullable<RawEvidence["events"]>[number]>;

interface Window {
  readonly fromDay: number;
  readonly untilDay: number;
}

export function readEvidence(reading: Reading, id: string, raw: RawEvidence): Evidence {
  const path = ["evidence", id];
  checkForm(reading, id, raw);
  const window = readWindow(reading, id, raw);
  return {
    id,
    ...window,
    events: readItems(raw.events, (index, event) =>
      readEvent(reading, event, { path: [...path, "events", index], window }),
    ),
    file: readEvidenceFile(reading, id, raw),
    population: readPopulationFile(reading, id, raw),
    reading: null,
    prior: readPrior(reading, raw.prior, [...path, "prior"]),
    provenance: readProvenance(reading, raw, path),
  };
}

/** A record is written in place, or read from a file, or both. */
function checkForm({ findings }: Reading, id: string, raw: RawEvidence): void {
  const path = ["evidence", id];
  if (raw.file !== undefined || !findings.leftOut([...path, "file"])) return;
  const ofFile = (["format", "where", "near"] as const).find((key) => raw[key] !== undefined);
  if (ofFile !== undefined) findings.add(problem("evidence-without-file", { key: ofFile }), [...path, ofFile], "key");
  else if (raw.events === undefined && findings.leftOut([...path, "events"])) {
    findings.add(problem("missing-key", { key: "events", of: path.join(".") }), [...path, "events"], "key");
  }
}

/** First and last day of the record, at most day 0: a plan may not know its future. */
function readWindow(reading: Reading, id: string, raw: RawEvidence): Window {
  const { findings, startDay } = reading;
  const [fromPath, untilPath] = [
    ["evidence", id, "from"],
    ["evidence", id, "until"],
  ];
  const from = readDate(findings, raw.from, fromPath);
  const until = readDate(findings, raw.until, untilPath);
  const window = { fromDay: (from ?? startDay - 1) - startDay, untilDay: until === null ? 0 : until - startDay };
  if (!findings.intact(["start"])) return window;
  if (window.untilDay > 0)
    findings.add(problem("evidence-after-start", { date: raw.until as string, start: dateOfDay(startDay) }), untilPath);
  else if (from !== null && findings.intact(untilPath) && window.fromDay >= window.untilDay) {
    findings.add(problem("evidence-window", { until: dateOfDay(startDay + window.untilDay) }), fromPath);
  }
  return window;
}

function readEvent(
  reading: Reading,
  raw: RawEvent,
  { path, window }: { path: readonly (string | number)[]; window: Window },
): EvidenceEvent {
  const { findings, startDay } = reading;
  const datePath = [...path, "date"];
  const day = (readDate(findings, raw.date, datePath) ?? startDay) - startDay;
  const date = raw.date ?? "";
  const isKnown = findings.intact(["start"]) && findings.intact(datePath) && raw.date !== undefined;
  if (isKnown && day > 0) findings.add(problem("evidence-after-start", { date, start: dateOfDay(startDay) }), datePath);
  else if (
    isKnown &&
    findings.intact([...path.slice(0, 2), "from"]) &&
    (day < window.fromDay || day > window.untilDay)
  ) {
    const [from, until] = [dateOfDay(startDay + window.fromDay), dateOfDay(startDay + window.untilDay)];
    findings.add(problem("evidence-outside-window", { date, from, until }), datePath);
  }
  const { source } = readProvenance(reading, raw, path);
  return { day, date, killed: raw.killed ?? null, injured: raw.injured ?? null, present: raw.present ?? null, source };
}
