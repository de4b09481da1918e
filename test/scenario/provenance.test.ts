import { expect, test } from "vitest";
import { parseScenario } from "../../src/scenario/parse-scenario.ts";

const TEXT = `relocate: 1
title: Provenance
start: 2020-01-01
horizon: 100 days
currency: USD
sources: { a: { title: A }, b: { title: B } }
sites: { camp: { people: 100, source: a } }
threats:
  x: { at: camp, attacks: { value: 2 per year, source: b }, per_attack: { killed: 3 }, concentration: { value: 1, note: Assumption. }, source: [ a, b ] }
offers: { h: { places: 10 } }
baseline: stay
options: { stay: { title: Stay }, go: { title: Go, moves: [ { from: camp, offer: h } ] } }
`;

test("a figure without a source or note of its own rests on the nearest mapping around it that names one", () => {
  const { scenario } = parseScenario(TEXT);
  const sources = Object.fromEntries(
    [...(scenario?.quantities ?? [])].map(([path, { provenance }]) => [path, provenance.source]),
  );
  expect(sources).toEqual({
    "offers.h.places": [],
    "sites.camp.people": ["a"],
    "threats.x.attacks": ["b"],
    "threats.x.concentration": [],
    "threats.x.per_attack.killed": ["a", "b"],
  });
});

test("a figure without a source or note of its own bears the note of the nearest mapping around it", () => {
  const { scenario } = parseScenario(
    TEXT.replace("people: 100, source: a", "people: 100, note: Counted.")
      .replace("title: Go,", "title: Go, note: Of the option, needs: [ { of: h, what: x, chance: 0.5 } ],")
      .replace("places: 10", "places: 10, opens: { value: 3 days, note: Said. }, note: Asked.")
      .replace("title: Provenance", "title: Provenance\nnote: Of the whole."),
  );
  const note = (path: string) => scenario?.quantities.get(path)?.provenance.note;
  expect(note("sites.camp.people")).toBe("Counted.");
  expect(note("offers.h.places")).toBe("Asked.");
  expect(note("offers.h.opens")).toBe("Said.");
  expect(note("threats.x.per_attack.killed")).toBeNull();
  expect(note("options.go.needs.0.chance")).toBeNull();
});
