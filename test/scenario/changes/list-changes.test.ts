import { describe, expect, test } from "vitest";
import { listChanges } from "../../../src/scenario/changes/list-changes.ts";
import { readFully } from "../../../src/scenario/read-fully.ts";
import type { WrittenScenario } from "../../../src/scenario/changes/change.ts";

const base = `relocate: 1
title: A camp
start: 2013-03-16
horizon: 1 year
currency: USD
sources:
  ap: { title: A report }
  un: { title: Another }
assumptions:
  crowding: { value: "uniform(0, 1)" }
payers: { un: { name: United Nations } }
sites:
  camp: { name: Camp, people: { value: 1000, source: ap } }
threats:
  rockets: { at: camp, attacks: 2 to 6 per year, per_attack: { killed: 5, injured: 20, spread: none }, concentration: $crowding }
offers:
  haven: { name: Haven, places: 1000, opens: 2013-05-16, pace: 7 per week }
  quota: { name: Quota, places: 10, opens: 30 days, pace: 1 per day }
costs:
  - { item: Flights, amount: 900 USD per departure, paid_by: un }
  - { item: Upkeep, amount: 3 to 12 USD per person-day, at: camp }
baseline: stay
options:
  stay: { title: Stay }
  go:
    title: Go
    moves: [ { from: camp, offer: haven, people: 300 }, { from: camp, offer: quota } ]
    needs: [ { of: A host, what: a visa, chance: 30% } ]
`;

function read(text: string): WrittenScenario {
  const { scenario, written, findings } = readFully(text, {});
  if (scenario === null) throw new Error(JSON.stringify(findings.list));
  return { scenario, written };
}

/** `path: before -> after` of each change, and what it concerns. */
function changes(...replaced: readonly (readonly [string, string])[]): string[] {
  const after = replaced.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`nothing to replace: ${from}`);
    return text.replace(from, to);
  }, base);
  return listChanges(read(base), read(after)).changes.map(
    ({ path, concerns, before, after }) =>
      `${concerns} ${path}: ${before?.written ?? "()"} -> ${after?.written ?? "()"}`,
  );
}

describe("what is only written differently is no change", () => {
  test.each([
    ["a comment", "title: A camp", "title: A camp # here"],
    ["quotes", "title: A camp", 'title: "A camp"'],
    ["a percentage", "chance: 30%", "chance: 0.3"],
    ["a unit", "pace: 7 per week", "pace: 1 per day"],
    ["a list of one", "at: camp, attacks", "at: [camp], attacks"],
    ["a mapping around a figure", "places: 1000", "places: { value: 1000 }"],
    ["the order of keys", "name: Haven, places: 1000", "places: 1000, name: Haven"],
  ])("%s", (_, from, to) => {
    expect(changes([from, to])).toEqual([]);
  });
});

describe("what means something else is one", () => {
  test.each<[string, string, string, string[]]>([
    ["a figure", "places: 1000", "places: 500", ["figure offers.haven.places: 1000 -> 500"]],
    ["a law", "2 to 6 per year", "3 per year", ["figure threats.rockets.attacks: 2 to 6 per year -> 3 per year"]],
    [
      "an assumption, where it stands and not where it is used",
      '"uniform(0, 1)"',
      '"uniform(0, 0.5)"',
      ["figure assumptions.crowding: uniform(0, 1) -> uniform(0, 0.5)"],
    ],
    [
      "another multiple of an assumption",
      ", concentration: $crowding",
      ", concentration: 0.5 * $crowding",
      ["figure threats.rockets.concentration: $crowding -> 0.5 * $crowding"],
    ],
    [
      "the start, and no date with it",
      "start: 2013-03-16",
      "start: 2013-03-17",
      ["structure start: 2013-03-16 -> 2013-03-17"],
    ],
    ["a text", "name: Haven", "name: A haven", ["words offers.haven.name: Haven -> A haven"]],
    [
      "a source",
      "value: 1000, source: ap",
      "value: 1000, source: un",
      ["provenance sites.camp.people.source: ap -> un"],
    ],
    [
      "a figure's first source",
      "places: 1000",
      "places: { value: 1000, source: ap }",
      ["provenance offers.haven.places.source: () -> ap"],
    ],
    [
      "a new offer, whole",
      "costs:\n",
      "  late: { places: 5 }\ncosts:\n",
      ["structure offers.late: () -> { places: 5 }"],
    ],
    [
      "a cost put before the others, and these where they are now",
      "costs:\n",
      "costs:\n  - { item: Food, amount: 2 USD per person-day }\n",
      ["structure costs.0: () -> { item: Food, amount: 2 USD per person-day }"],
    ],
    [
      "a cost taken out from before another",
      "  - { item: Flights, amount: 900 USD per departure, paid_by: un }\n",
      "",
      ["structure costs.0: { item: Flights, amount: 900 USD per departure, paid_by: un } -> ()"],
    ],
    [
      "one key of an item of a list",
      "item: Flights, amount: 900 USD per departure",
      "item: Flights, amount: 800 USD per departure",
      ["figure costs.0.amount: 900 USD per departure -> 800 USD per departure"],
    ],
    [
      "the order of moves",
      "{ from: camp, offer: haven, people: 300 }, { from: camp, offer: quota }",
      "{ from: camp, offer: quota }, { from: camp, offer: haven, people: 300 }",
      ["structure options.go.moves: in the order 1, 2 -> in the order 2, 1"],
    ],
    ["a chance of a need", "chance: 30%", "chance: 40%", ["figure options.go.needs.0.chance: 30% -> 40%"]],
  ])("%s", (_, from, to, expected) => {
    expect(changes([from, to])).toEqual(expected);
  });

  test("a figure says who vouches for it, before and after", () => {
    const after = base.replace("{ value: 1000, source: ap }", "{ value: 900, source: un, note: counted }");
    const [change] = listChanges(read(base), read(after)).changes;
    expect(change).toEqual({
      path: "sites.camp.people",
      item: null,
      concerns: "figure",
      before: { written: "1000", source: ["ap"], note: null },
      after: { written: "900", source: ["un"], note: "counted" },
    });
  });

  test("a figure the file leaves out has the value that the model gives it", () => {
    const [change] = listChanges(
      read(base.replace(", concentration: $crowding", "").replace(/assumptions:\n.*\n/, "")),
      read(base),
    ).changes.filter(({ path }) => path.startsWith("threats"));
    expect(change?.before?.written).toBe("uniform(0, 1)");
  });
});

test("figures of items that moved in a list are told by both paths", () => {
  const after = base.replace("costs:\n", "costs:\n  - { item: Food, amount: 2 USD per person-day }\n");
  expect([...listChanges(read(base), read(after)).moved]).toEqual([
    ["costs.0.amount", "costs.1.amount"],
    ["costs.1.amount", "costs.2.amount"],
  ]);
});
