import { checkScenario } from "../../../src/scenario/check-scenario.ts";
import type { Diagnostic } from "../../../src/scenario/diagnostic.ts";

/** A scenario of which nothing is doubtful, in parts that an example may replace. */
export const SOUND = `relocate: 1
title: A camp under fire
start: 2013-03-16
horizon: 2 years
currency: USD
sources:
  ap-2013: { title: Albania offer rejected, publisher: AP }
assumptions:
  crowding: { value: uniform(0, 1), note: Not known. }
payers:
  un: { name: United Nations }
sites:
  liberty: { people: { value: 3100, source: ap-2013 } }
threats:
  rockets: { at: liberty, attacks: 2 per year, per_attack: { killed: 8 }, concentration: $crowding, source: ap-2013 }
offers:
  albania: { places: 210, pace: 6 per week, source: ap-2013 }
costs:
  - { item: Flights, amount: 757 USD per departure, paid_by: un, source: ap-2013 }
baseline: stay
options:
  stay: {}
  partial: { moves: [{ from: liberty, offer: albania }] }
`;

/** The sound scenario with the sections that an example has in place of its own. */
export function withExample(example: string): string {
  const sections = new Map([...sectionsOf(SOUND), ...sectionsOf(example)]);
  return [...sections.values()].join("");
}

/** What is found in the sound scenario with an example in it, as `code line:column`. */
export function foundIn(example: string): string[] {
  return checkScenario(withExample(example)).diagnostics.map(words);
}

export function words({ code, line, column }: Diagnostic): string {
  return `${code} ${line}:${column}`;
}

/** The text under each key that begins a line. */
function sectionsOf(text: string): Map<string, string> {
  const sections = `${text.trimEnd()}\n`.split(/^(?=[a-z_]+:)/m);
  return new Map(sections.map((section) => [section.slice(0, section.indexOf(":")), section]));
}
