import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readWithEvidence } from "../../src/cli/evidence/read-with-evidence.ts";
import { checkedOf } from "../../src/scenario/checked-of.ts";
import type { Diagnostic } from "../../src/scenario/diagnostic.ts";
import type { Evidence } from "../../src/scenario/evidence.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";

export interface Read {
  readonly scenario: Scenario | null;
  readonly diagnostics: readonly Diagnostic[];
  /** `code line:column`, with the name of the file where it is a log. */
  readonly found: readonly string[];
  /** The record named log; throws with what was found where there is none. */
  readonly log: Evidence;
}

/** A scenario that learns from the record `log`, whose keys are given as flow YAML, with some files beside it; read from the disk. */
export async function readRecord(
  keys: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  { start = "2013-03-16" }: { readonly start?: string } = {},
): Promise<Read> {
  return readIn(scenarioText(keys, start), files);
}

/** Any scenario text, with some files beside it. */
export async function readIn(text: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<Read> {
  const folder = mkdtempSync(join(tmpdir(), "relocate-logs-"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const path = join(folder, "scenario.yaml");
  const { read, gathered } = await readWithEvidence(text, { path, name: "scenario.yaml", set: [] });
  const { scenario, diagnostics } = checkedOf(read, { text, file: "scenario.yaml", gathered });
  return {
    scenario,
    diagnostics,
    found: diagnostics.map(({ code, file, line, column }) => {
      return `${code} ${file === "scenario.yaml" ? "" : `${file}:`}${line}:${column}`;
    }),
    get log(): Evidence {
      const log = scenario?.evidence.get("log");
      if (log === undefined)
        throw new Error(diagnostics.map(({ message, hint }) => `${message} ${hint ?? ""}`).join("\n"));
      return log;
    },
  };
}

/** The codes of what was found. */
export function codes({ diagnostics }: Read): string[] {
  return diagnostics.map(({ code }) => code);
}

/** Dates and killed of the attacks of a record. */
export function attacks({ log }: Read): [string, number | null][] {
  return log.events.map(({ date, killed }) => [date, killed]);
}

function scenarioText(keys: string, start: string): string {
  return `relocate: 1
title: A camp
start: ${start}
horizon: 1 year
sources: { count: { title: Count } }
evidence:
  log: { ${keys}, source: count }
sites: { camp: { people: { value: 3100, source: count } } }
threats:
  attack: { at: camp, attacks: { evidence: log }, per_attack: { evidence: log }, concentration: 1, reference: 3100, source: count }
baseline: stay
options: { stay: {} }
`;
}
