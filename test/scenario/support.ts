import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Diagnostic } from "../../src/scenario/diagnostic.ts";
import { parseScenario } from "../../src/scenario/parse-scenario.ts";
import type { Quantity, Scenario } from "../../src/scenario/scenario.ts";

export type Settings = Readonly<Record<string, string>>;

export function fixture(name: string): string {
  return readFileSync(fileURLToPath(new URL(`../fixtures/scenarios/${name}`, import.meta.url)), "utf8");
}

/** A scenario with a field of every dimension, to put quantities into. */
export const BASE = `relocate: 1
title: Base
start: 2013-03-16
horizon: 2 years
currency: USD
assumptions:
  x: 2 to 5
  share: 10% to 30%
  flat: uniform(1, 3)
payers: { un: { budget: 2M USD } }
sites:
  liberty: { people: 3100, capacity: 4000 }
threats:
  rockets: { at: liberty, attacks: 2 per year, per_attack: { killed: 8, spread: none }, concentration: 0.5 }
  illness: { at: liberty, deaths: 3 per 1000 person-years }
offers:
  albania: { places: 210, opens: 45 days, pace: 6 per week, chance: 90%, journey: 1 days, journey_deaths: 1 }
costs:
  - { item: Flights, amount: 757 USD per departure, paid_by: un }
baseline: stay
options:
  stay: {}
  go: { moves: [{ from: liberty, offer: albania }] }
`;

export function parsed(
  text: string,
  settings: Settings = {},
): { scenario: Scenario | null; diagnostics: Diagnostic[] } {
  return parseScenario(text, { set: Object.entries(settings).map(([path, value]) => ({ path, value })) });
}

/** The scenario of a text that must be sound. */
export function sound(text: string, settings: Settings = {}): Scenario {
  const { scenario, diagnostics } = parsed(text, settings);
  if (scenario === null) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return scenario;
}

/** The quantity that a text is at a path of the base scenario. */
export function quantityAt(path: string, written: string): Quantity {
  return sound(BASE, { [path]: written }).quantities.get(path) as Quantity;
}

/** Findings as `code line:column`. */
export function found(text: string, settings: Settings = {}): string[] {
  return parsed(text, settings).diagnostics.map(({ code, line, column }) => `${code} ${line}:${column}`);
}

/**
 * What is found in a text, as the text with the place of each finding marked: `«code|what is meant»`. So a test says
 * what is found and exactly where by writing the text with its marks.
 */
export function marked(text: string): string {
  const lines = text.split("\n");
  for (const { code, line, column, endLine, endColumn } of parsed(text).diagnostics.toReversed()) {
    insert(lines, endLine, endColumn, "»");
    insert(lines, line, column, `«${code}|`);
  }
  return lines.join("\n");
}

/** A text without its marks. */
export function unmarked(text: string): string {
  return text.replace(/«[a-z-]+\||»/g, "");
}

/** The base scenario with the line that begins so written otherwise. */
export function withLine(beginning: string, line: string): string {
  const lines = BASE.split("\n");
  const index = lines.findIndex((each) => each.startsWith(beginning));
  if (index < 0) throw new Error(`no line begins with ${beginning}`);
  return [...lines.slice(0, index), line, ...lines.slice(index + 1)].join("\n");
}

function insert(lines: string[], line: number, column: number, mark: string): void {
  const text = lines[line - 1] ?? "";
  lines[line - 1] = text.slice(0, column - 1) + mark + text.slice(column - 1);
}
