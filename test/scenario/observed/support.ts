import type { Diagnostic } from "../../../src/scenario/diagnostic.ts";
import type { ObservedOutcome, ObservedRecord } from "../../../src/scenario/observed/observed.ts";
import { parseObserved } from "../../../src/scenario/observed/parse-observed.ts";
import { sound } from "../support.ts";

/** A scenario with two sites, one of bounded room, and three offers, of which the option that came true uses two. */
export const scenario = sound(`relocate: 1
title: A camp, and a bounded haven on the way
start: 2013-03-16
horizon: 2 years
sites:
  liberty: { name: Camp Liberty, people: 3100 }
  haven: { name: The haven, safe: true, capacity: 500 }
threats:
  rockets: { at: liberty, attacks: 2 per year, per_attack: { killed: 8 }, concentration: 1 }
offers:
  transit: { name: Transit, places: 3100, pace: 200 per week, to: haven, onward: durable }
  durable: { name: A durable place, places: 3100, pace: 20 per week }
  albania: { name: Albania, places: 210 }
baseline: stay
options:
  stay: {}
  out: { title: Out through the haven, moves: [{ from: liberty, offer: transit }] }
  partial: { moves: [{ from: liberty, offer: albania }] }
`);

const SOUND = `observed: 1
title: What followed
option: out
until: 2016-09-09
sources:
  un: { title: A report }
outcomes:
  - { what: deaths, at: liberty, value: 29, source: un }
`;

/** A sound record with the keys that a text has in place of its own. */
export function withExample(example: string): string {
  if (!/^[a-z_]+:/.test(example)) return example;
  const sections = new Map([...sectionsOf(SOUND), ...sectionsOf(example)]);
  return [...sections.values()].join("");
}

export function observedOf(text: string): { observed: ObservedRecord | null; diagnostics: Diagnostic[] } {
  return parseObserved(text, scenario);
}

/** The one outcome of a record that must be sound. */
export function outcomeOf(written: string): ObservedOutcome {
  const { observed, diagnostics } = observedOf(withExample(`outcomes:\n  - ${written}`));
  if (observed === null) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return observed.outcomes[0] as ObservedOutcome;
}

/** What is found in a text, as the text with the place of each finding marked: `«code|what is meant»`. */
export function marked(text: string): string {
  const lines = text.split("\n");
  for (const { code, line, column, endLine, endColumn } of observedOf(text).diagnostics.toReversed()) {
    insert(lines, { line: endLine, column: endColumn, mark: "»" });
    insert(lines, { line, column, mark: `«${code}|` });
  }
  return lines.join("\n");
}

function insert(lines: string[], { line, column, mark }: { line: number; column: number; mark: string }): void {
  const text = lines[line - 1] ?? "";
  lines[line - 1] = text.slice(0, column - 1) + mark + text.slice(column - 1);
}

function sectionsOf(text: string): Map<string, string> {
  const sections = `${text.trimEnd()}\n`.split(/^(?=[a-z_]+:)/m);
  return new Map(sections.map((section) => [section.slice(0, section.indexOf(":")), section]));
}
