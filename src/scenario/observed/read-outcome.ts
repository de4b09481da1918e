import { dateOfDay } from "../dates.ts";
import type { Path } from "../diagnostic.ts";
import { problem } from "../finding.ts";
import { readDate } from "../meaning/read-date.ts";
import type { Reading } from "../meaning/reading.ts";
import { readProvenance, readReferences } from "../meaning/references.ts";
import type { Scenario } from "../scenario.ts";
import type { RawOutcome } from "../schema/observed.ts";
import { moveListsOf, optionsReached } from "../turns.ts";
import { isDay, type ObservedOutcome, type OutcomeKind } from "./observed.ts";

/** What readers share while a record is put together. */
export interface ObservedReading extends Pick<Reading, "findings" | "ids" | "startDay"> {
  readonly scenario: Scenario;
  /** Sources of the whole record, for what names none. */
  readonly source: readonly string[];
  /** Null: not known, so that no day lies after it. */
  readonly untilDay: number | null;
}

/** What tells each kind of outcome, besides where it comes from. */
const KEYS: Readonly<Record<OutcomeKind, readonly string[]>> = {
  attacks: ["at", "by", "value", "low", "high", "at_least"],
  deaths: ["at", "by", "value", "low", "high", "at_least"],
  departures: ["through", "by", "value", "low", "high", "at_least"],
  present: ["at", "on", "value", "low", "high", "at_least"],
  blocked: ["by", "value", "low", "high", "at_least"],
  empty: ["at", "on", "low", "high"],
  full: ["at", "on", "low", "high"],
};
const ALL_KEYS = ["at", "through", "by", "on", "value", "low", "high", "at_least"] as const;
const NEVER = "never";

interface Written {
  readonly raw: RawOutcome;
  readonly option: string;
}

export function readOutcome(reading: ObservedReading, index: number, { raw, option }: Written): ObservedOutcome {
  const path = ["outcomes", index];
  const kind = raw.what ?? "deaths";
  if (raw.what !== undefined) checkKeys(reading, raw, path);
  const at = readReferences(reading, "site", { raw: raw.at, path: [...path, "at"] });
  const through = readReferences(reading, "offer", { raw: raw.through, path: [...path, "through"] });
  checkPossible(reading, { kind, at, through, option }, path);
  const { source, note } = readProvenance(reading, raw, path);
  const outcome = {
    kind,
    at,
    through,
    ...(isDay({ kind }) ? readDay(reading, raw, path) : readCount(reading, raw, path)),
    atLeast: raw.at_least ?? false,
    source: source.length > 0 ? source : reading.source,
    note,
  };
  if (outcome.source.length === 0 && note === null)
    reading.findings.add(problem("unsourced", { key: kind, written: String(raw.value ?? raw.on ?? "") }), path, "key");
  return outcome;
}

function checkKeys({ findings }: ObservedReading, raw: RawOutcome, path: Path): void {
  const what = raw.what as OutcomeKind;
  for (const key of ALL_KEYS)
    if (raw[key] !== undefined && !KEYS[what].includes(key))
      findings.add(problem("observed-key", { key, what, keys: KEYS[what] }), [...path, key], "key");
  const needed = isDay({ kind: what }) ? ["on"] : what === "present" ? ["on", "value"] : ["value"];
  if (what === "full") needed.push("at");
  for (const key of needed)
    if (!Object.hasOwn(raw, key) && findings.leftOut([...path, key]))
      findings.add(problem("missing-key", { key, of: path.join(".") }), [...path, key], "key");
}

/** Nobody leaves through an offer that the option does not use, and a site without bounds is never full. */
function checkPossible(
  { findings, scenario }: ObservedReading,
  { kind, at, through, option }: Pick<ObservedOutcome, "kind" | "at" | "through"> & { readonly option: string },
  path: Path,
): void {
  const used = usedOffers(scenario, option);
  for (const id of through)
    if (scenario.offers.has(id) && used !== null && !used.has(id))
      findings.add(problem("observed-impossible", { id, option }), [...path, "through"]);
  for (const id of at)
    if (kind === "full" && scenario.sites.get(id)?.capacity === null)
      findings.add(problem("observed-impossible", { id, option: null }), [...path, "at"]);
}

/** The offers an option moves people to, and those that empty the facilities they lead to; null: there is no such option. */
function usedOffers({ options, offers }: Scenario, option: string): Set<string> | null {
  const chosen = options.get(option);
  if (chosen === undefined) return null;
  const moves = optionsReached(options, chosen)
    .flatMap(moveListsOf)
    .flatMap((list) => list.moves);
  const used = new Set(moves.flatMap(({ to }) => (to.kind === "offer" ? [to.id] : [])));
  for (const id of used) for (const next of offers.get(id)?.onward ?? []) used.add(next);
  return used;
}

type Figures = Pick<ObservedOutcome, "day" | "value" | "low" | "high">;

function readCount(reading: ObservedReading, raw: RawOutcome, path: Path): Figures {
  const key = raw.what === "present" ? "on" : "by";
  const day = raw[key] === undefined ? (reading.untilDay ?? 0) : (readDayOf(reading, raw[key], [...path, key]) ?? 0);
  const value = raw.value ?? 0;
  const bound = (name: "low" | "high") => {
    const written = raw[name];
    if (typeof written === "string")
      reading.findings.add(problem("wrong-type", { key: name, needs: ["int"], value: written }), [...path, name]);
    return typeof written === "number" ? written : value;
  };
  return inOrder(reading, { day, value, low: bound("low"), high: bound("high") }, path);
}

function readDay(reading: ObservedReading, raw: RawOutcome, path: Path): Figures {
  const day = reading.untilDay ?? 0;
  if (raw.on === NEVER) {
    const value = Number.POSITIVE_INFINITY;
    return inOrder(reading, { day, value, low: value, high: value }, path);
  }
  const value = readDayOf(reading, raw.on, [...path, "on"]) ?? 0;
  const bound = (name: "low" | "high") => {
    const written = raw[name];
    if (typeof written === "number")
      reading.findings.add(problem("bad-date", { written: String(written) }), [...path, name]);
    return typeof written === "string" ? (readDayOf(reading, written, [...path, name]) ?? value) : value;
  };
  return inOrder(reading, { day, value, low: bound("low"), high: bound("high") }, path);
}

/** Days after start of a date; null where it is none, or outside what the record covers (which is reported). */
function readDayOf(reading: ObservedReading, written: string | undefined, path: Path): number | null {
  const { findings, startDay, untilDay, scenario } = reading;
  const day = readDate(findings, written, path);
  if (day === null) return null;
  const since = day - startDay;
  if (since >= 0 && (untilDay === null || since <= untilDay)) return since;
  const until = untilDay === null ? null : dateOfDay(startDay + untilDay);
  findings.add(problem("observed-outside", { date: written as string, from: scenario.start, until }), path);
  return null;
}

function inOrder({ findings }: ObservedReading, figures: Figures, path: Path): Figures {
  const { value, low, high } = figures;
  if (low > value) findings.add(problem("observed-order", { key: "low" }), [...path, "low"]);
  if (high < value) findings.add(problem("observed-order", { key: "high" }), [...path, "high"]);
  return figures;
}
