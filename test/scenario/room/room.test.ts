import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { countsOf as countsOfProgramme } from "../../../src/engine/counts.ts";
import { CLOCK } from "../../../src/engine/layout.ts";
import { makeRoom } from "../../../src/engine/memory.ts";
import { createState } from "../../../src/engine/state.ts";
import { compile } from "../../../src/model/compile.ts";
import { Findings } from "../../../src/scenario/finding.ts";
import { checkRoom } from "../../../src/scenario/room/check-room.ts";
import { countsOf } from "../../../src/scenario/room/counts.ts";
import {
  type Counts,
  MOST_NUMBERS,
  MOVE_SIZE,
  numbersIn,
  roomFor,
  TOTALS_SIZE,
} from "../../../src/scenario/room/room.ts";
import type { Scenario } from "../../../src/scenario/scenario.ts";
import { small } from "../../cli/scenarios.ts";
import { arbitraryScenario } from "../../support/arbitrary-scenario.ts";
import { scenarioOf } from "../../support/scenario.ts";

const FACILITIES = ["north", "south"] as const;
const OFFERS = ["a", "b", "c", "d"] as const;

const move = fc.record({
  from: fc.subarray(["camp", ...FACILITIES], { minLength: 1 }),
  offer: fc.constantFrom(...OFFERS),
});
const moves = fc.array(move, { maxLength: 4 });
const when = fc.constantFrom({ attacks: 1 }, { date: "20 days" });
const rule = (...options: string[]) =>
  fc.oneof(
    fc.record({ when, moves }),
    // biome-ignore lint/suspicious/noThenProperty: a key of the language.
    ...options.map((option) => fc.record({ when, then: fc.constant(option) })),
  );
const rules = (...options: string[]) => fc.array(rule(...options), { minLength: 1, maxLength: 3 });

/** Facilities that fill one another, moves that leave them by ways they have anyway, and rules upon rules. */
const arbitraryTransit = fc.record({
  relocate: fc.constant(1),
  title: fc.constant("Transit"),
  start: fc.constant("2020-01-01"),
  horizon: fc.constant("300 days"),
  sites: fc.constant({ camp: { people: 100 }, north: { safe: true }, south: { safe: true } }),
  threats: fc.constant({
    attack: { at: "camp", attacks: "3 per year", per_attack: { killed: 2, spread: "none" }, concentration: 1 },
  }),
  offers: fc.record(
    Object.fromEntries(
      OFFERS.map((id) => [
        id,
        fc.oneof(
          fc.constant({ places: 9 }),
          fc.record({ places: fc.constant(9), to: fc.constantFrom(...FACILITIES) }),
          fc.record({
            places: fc.constant(9),
            to: fc.constantFrom(...FACILITIES),
            onward: fc.subarray(
              OFFERS.filter((other) => other !== id),
              { minLength: 1 },
            ),
          }),
        ),
      ]),
    ),
  ),
  baseline: fc.constant("stay"),
  options: fc.record({
    stay: fc.constant({ title: "Stay" }),
    go: fc.record({ title: fc.constant("Go"), moves }),
    adapt: fc.record({ title: fc.constant("Adapt"), moves, rules: rules("later", "go") }),
    later: fc.record({ title: fc.constant("Later"), moves, rules: rules("go") }),
  }),
});

describe("what is asked of a scenario before it is compiled", () => {
  test.each([
    ["of threats, costs and rules", arbitraryScenario],
    ["of transit facilities", arbitraryTransit],
  ])("is what the engine then lays out: %s", (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary as fc.Arbitrary<object>, (written) => {
        const scenario = scenarioOf(JSON.stringify(written));
        const programme = compile(scenario);
        const { most, ...counts } = countsOf(scenario);
        expect(counts).toEqual(countsOfProgramme(programme));
        expect(programme.options.find(({ id }) => id === most.option)?.moves.count).toBe(counts.moves);
        const end = createState(programme, 1).movesAt + counts.moves * MOVE_SIZE;
        expect(end - CLOCK).toBe(numbersIn(roomFor(counts)) - TOTALS_SIZE);
      }),
      { numRuns: 200 },
    );
  });

  it("leaves room for the totals before the clocks", () => {
    expect(CLOCK).toBeLessThanOrEqual(TOTALS_SIZE);
  });
});

const base = scenarioOf(small);
const only = <T>(entries: ReadonlyMap<string, T>): T => [...entries.values()].at(-1) as T;
const copies = <T>(count: number, each: T) => Array.from({ length: count }, () => each);
const keyed = <T extends object>(count: number, each: T) =>
  new Map(Array.from({ length: count }, (_, i) => [`x${i}`, { ...each, id: `x${i}` }]));

/** A scenario with so many more of one kind. */
const enlarged: Readonly<Record<string, (count: number) => Scenario>> = {
  sites: (count) => ({ ...base, sites: new Map([...base.sites, ...keyed(count, only(base.sites))]) }),
  threats: (count) => {
    const rockets = only(base.threats);
    return { ...base, threats: new Map([["rockets", { ...rockets, at: copies(count, "camp") }]]) };
  },
  offers: (count) => ({ ...base, offers: new Map([...base.offers, ...keyed(count, only(base.offers))]) }),
  moves: (count) => {
    const go = only(base.options);
    return {
      ...base,
      options: new Map([...base.options, ["go", { ...go, moves: copies(count, go.moves[0] as never) }]]),
    };
  },
  costs: (count) => {
    const cost = base.costs[0] as Scenario["costs"][number];
    return { ...base, costs: copies(count, { ...cost, until: cost.amount }) };
  },
};

const foundIn = (scenario: Scenario) => {
  const findings = new Findings();
  checkRoom(findings, scenario);
  return findings.list;
};
const needs = ({ most: _, ...counts }: Counts & { most?: unknown }) => numbersIn(roomFor(counts));

describe("a scenario that the engine has no room for", () => {
  it.each([
    ["sites", ["sites"]],
    ["threats", ["threats"]],
    ["offers", ["offers"]],
    ["moves", ["options", "go"]],
    ["costs", ["costs"]],
  ])("is found to be so where it has most, from the first of its %s on that are too many", (part, path) => {
    const of = enlarged[part] as (count: number) => Scenario;
    const each = (needs(countsOf(of(2000))) - needs(countsOf(of(1000)))) / 1000;
    const most = 1000 + Math.floor((MOST_NUMBERS - needs(countsOf(of(1000)))) / each);
    const [just, over] = [of(most), of(most + 1)];
    expect(foundIn(just)).toEqual([]);
    expect(() => makeRoom(needs(countsOf(just)))).not.toThrow();
    const needed = needs(countsOf(over));
    expect(() => makeRoom(needed)).toThrow(RangeError);
    expect(foundIn(over)).toMatchObject([
      { code: "beyond-memory", path, on: "key", details: { part, needed, most: MOST_NUMBERS } },
    ]);
  });
});
