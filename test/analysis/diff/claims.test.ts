import { describe, expect, it } from "vitest";
import { diff } from "../../../src/analysis/diff/diff.ts";
import { readFully } from "../../../src/scenario/read-fully.ts";

/** A camp of a hundred; so many leave at once. */
function leaving(places: number, claims: string) {
  const { scenario, written, findings } = readFully(
    `
relocate: 1
title: Claims
start: 2020-01-01
horizon: 100 days
currency: USD
sites: { camp: { people: 100 } }
threats:
  illness: { at: camp, deaths: 0 per 1000 person-years }
offers: { host: { places: ${places} } }
baseline: stay
options:
  stay: { title: Stay }
  go: { title: Go, moves: [ { from: camp, offer: host } ] }
claims:
${claims}`,
    {},
  );
  if (scenario === null) throw new Error(JSON.stringify(findings.list));
  return { scenario, written };
}

const MOST = "{ says: Most leave, by: A host, test: transferred(go) > 50, require: 90% }";
const compared = (before: string, after: string, places = [40, 60]) =>
  diff(leaving(places[0], before), leaving(places[1], after), { worlds: 64, seed: 1 }).claims;

describe("claims of two scenarios", () => {
  it("that are the same say what was true before, what is now, and what that changed", () => {
    expect(compared(`  - ${MOST}`, `  - ${MOST}`)).toEqual([
      {
        says: "Most leave",
        by: "A host",
        test: "transferred(go) > 50",
        before: { probability: 0, se: 0, require: 0.9, holds: false },
        after: { probability: 1, se: 0, require: 0.9, holds: true },
        difference: { mean: 1, se: 0 },
      },
    ]);
    const [back] = compared(`  - ${MOST}`, `  - ${MOST}`, [60, 40]);
    expect([back.before?.holds, back.after?.holds, back.difference?.mean]).toEqual([true, false, -1]);
  });

  it("are the same by what is said though tested otherwise, or by the test though said otherwise", () => {
    const [said] = compared(`  - ${MOST}`, "  - { says: Most leave, test: transferred(go) > 55 }");
    expect([said.test, said.by, said.before?.probability, said.after?.holds]).toEqual([
      "transferred(go) > 55",
      null,
      0,
      null,
    ]);
    const [tested] = compared(`  - ${MOST}`, "  - { says: More than half go, test: transferred(go) > 50 }");
    expect([tested.says, tested.before?.require, tested.difference?.mean]).toEqual(["More than half go", 0.9, 1]);
  });

  it("of which each has one partner come in the order of the second, and then those that are gone", () => {
    const some = "{ says: Some stay, test: remaining(go) > 0 }";
    const none = "{ says: Nobody dies, test: deaths(go) <= 0 }";
    const all = compared(`  - ${MOST}\n  - ${some}`, `  - ${none}\n  - ${some}\n`);
    expect(
      all.map(({ says, before, after, difference }) => [says, before !== null, after !== null, difference?.mean]),
    ).toEqual([
      ["Nobody dies", false, true, undefined],
      ["Some stay", true, true, 0],
      ["Most leave", true, false, undefined],
    ]);
  });
});
