import { dayOfDate } from "../scenario/dates.ts";
import { type FileFault, type Finding, type Problem, problem } from "../scenario/finding.ts";
import type { Gathered } from "../scenario/gathered.ts";
import { messages } from "../scenario/messages.ts";
import type { Evidence, EvidenceEvent, LogReading, PopulationCount } from "../scenario/evidence.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { exposureDays } from "./exposure.ts";
import { LogReader } from "./log/log-reader.ts";
import { PopulationReader } from "./log/population-reader.ts";
import type { Row } from "./log/row.ts";
import { presentOn } from "./present.ts";

interface Readers {
  readonly evidence: Evidence;
  readonly log: LogReader | null;
  readonly population: PopulationReader | null;
}

interface RowReader {
  readonly wantsMore: boolean;
  row(row: Row): void;
}

/** The logs and tables that a scenario names; whoever can read files gives their rows, each file's in order. */
export class EvidenceFiles {
  readonly #scenario: Scenario;
  readonly #readers: readonly Readers[];
  readonly #byPath = new Map<string, readonly RowReader[]>();
  readonly #findings: Finding[] = [];
  readonly #faults: FileFault[] = [];

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
    const startDay = dayOfDate(scenario.start) as number;
    this.#readers = [...scenario.evidence.values()].map((evidence) => ({
      evidence,
      log: evidence.file === null ? null : new LogReader(evidence, evidence.file, startDay),
      population: evidence.population === null ? null : new PopulationReader(evidence.population.column, startDay),
    }));
  }

  /** Their paths, below the scenario's folder, each once. */
  get paths(): string[] {
    const named = [...this.#scenario.evidence.values()].flatMap(({ file, population }) => [
      file?.path,
      population?.path,
    ]);
    return [...new Set(named.filter((path) => path !== undefined))];
  }

  /** Whether further rows of a file make a difference. */
  wantsMore(path: string): boolean {
    return this.#of(path).some((reader) => reader.wantsMore);
  }

  row(path: string, row: Row): void {
    for (const reader of this.#of(path)) reader.row(row);
  }

  /** Takes down that a file cannot be read at all, where the scenario names it. */
  unreadable(path: string, found: Problem): void {
    for (const { evidence, log, population } of this.#readers) {
      const isLog = log !== null && evidence.file?.path === path;
      const isTable = population !== null && evidence.population?.path === path;
      const keys = [...(isLog ? [["file"]] : []), ...(isTable ? [["population", "file"]] : [])];
      for (const key of keys) this.#findings.push({ ...found, path: ["evidence", evidence.id, ...key], on: "value" });
    }
  }

  /** Takes down what makes a file end before its last row, at a place in it. */
  broken(fault: FileFault): void {
    this.#faults.push(fault);
  }

  /** The scenario with what its files say; of a file that is broken or unreadable no more is said than that. */
  end(): Gathered {
    const spoilt = new Set(this.#faults.map(({ file }) => file));
    for (const { path } of this.#findings.flatMap((finding) => this.#namedAt(finding))) spoilt.add(path);
    const evidence = this.#readers.map((readers) => this.#gather(readers, spoilt));
    const isError = this.#findings.some(({ code }) => messages[code].severity === "error");
    const scenario = { ...this.#scenario, evidence: new Map(evidence.map((each) => [each.id, each])) };
    return {
      scenario: isError || this.#faults.length > 0 ? null : scenario,
      findings: this.#findings,
      faults: once(this.#faults),
    };
  }

  #gather({ evidence, log, population }: Readers, spoilt: ReadonlySet<string>): Evidence {
    const counts = this.#counts(evidence, population, spoilt);
    const read = this.#events(evidence, log, spoilt);
    if (log === null && population === null) return evidence;
    const events = [...evidence.events, ...read.events].map((event) => withPresent(event, counts));
    const interpolated = events.filter(
      ({ present }, i) => present !== null && lacksPresent(evidence, read.events, i),
    ).length;
    const gathered = { ...evidence, events, reading: { log: read.log, population: counts, interpolated } };
    if (exposureDays(gathered) <= 0)
      this.#find(problem("evidence-no-exposure", { file: evidence.population?.path ?? "" }), gathered);
    return gathered;
  }

  #counts(
    evidence: Evidence,
    reader: PopulationReader | null,
    spoilt: ReadonlySet<string>,
  ): readonly PopulationCount[] {
    const path = evidence.population?.path ?? "";
    if (reader === null || spoilt.has(path)) return [];
    const { counts, faults } = reader.end();
    this.#faults.push(...faults.map((fault) => ({ file: path, fault })));
    if (faults.length === 0 && counts.length === 0) {
      this.#find(problem("evidence-empty-table", { file: path, column: evidence.population?.column ?? "" }), evidence);
    }
    return counts;
  }

  #events(
    evidence: Evidence,
    reader: LogReader | null,
    spoilt: ReadonlySet<string>,
  ): { events: readonly EvidenceEvent[]; log: LogReading | null } {
    const path = evidence.file?.path ?? "";
    if (reader === null || spoilt.has(path)) return { events: [], log: null };
    const { events, reading, faults, findings } = reader.end();
    this.#faults.push(...faults.map((fault) => ({ file: path, fault })));
    this.#findings.push(...findings);
    return { events, log: reading };
  }

  /** Takes down what is found of a record's table of numbers. */
  #find(found: Problem, { id }: Evidence): void {
    this.#findings.push({ ...found, path: ["evidence", id, "population"], on: "key" });
  }

  /** Asked for each row: found once for each file. */
  #of(path: string): readonly RowReader[] {
    const known = this.#byPath.get(path);
    if (known !== undefined) return known;
    const readers = this.#readers.flatMap(({ evidence, log, population }) => [
      ...(log !== null && evidence.file?.path === path ? [log] : []),
      ...(population !== null && evidence.population?.path === path ? [population] : []),
    ]);
    this.#byPath.set(path, readers);
    return readers;
  }

  /** The file that a finding at a place of the scenario is about. */
  #namedAt({ path }: Finding): { path: string }[] {
    const evidence = this.#scenario.evidence.get(String(path[1]));
    const named = path[2] === "population" ? evidence?.population : evidence?.file;
    return named === null || named === undefined ? [] : [named];
  }
}

function withPresent(event: EvidenceEvent, counts: readonly PopulationCount[]): EvidenceEvent {
  return event.present === null ? { ...event, present: presentOn(counts, event.day) } : event;
}

function lacksPresent({ events }: Evidence, read: readonly EvidenceEvent[], index: number): boolean {
  const event = index < events.length ? events[index] : read[index - events.length];
  return event?.present === null;
}

/** A file that several records are read from has each fault once. */
function once(faults: readonly FileFault[]): FileFault[] {
  const seen = new Set<string>();
  return faults.filter(({ file, fault: { code, at } }) => {
    const identity = JSON.stringify([code, file, at]);
    return seen.size < seen.add(identity).size;
  });
}
