import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { evidenceResults } from "../../src/analysis/evidence-result.ts";
import { gammaPoisson } from "../../src/evidence/gamma-poisson.ts";
import { garwood } from "../../src/evidence/garwood.ts";
import { camp, scenarioOf } from "../support/scenario.ts";

const fixture = readFileSync(join(import.meta.dirname, "../fixtures/scenarios/everything.yaml"), "utf8");
const [shelling] = evidenceResults(scenarioOf(fixture));

describe("what was learned from a record", () => {
  it("says how much there is of it, and where it comes from", () => {
    expect(shelling).toMatchObject({ id: "shelling", events: 3, source: ["log"], otherSources: [], log: null });
    expect(shelling.exposureDays).toBe(364);
    expect(shelling.present).toEqual({ stated: 1, interpolated: 0, unknown: 2 });
  });

  it("puts prior, record and posterior of the rate side by side, a year", () => {
    const [years, exposure] = [30 / 365.25, 364 / 365.25];
    const { rate } = shelling;
    expect(rate?.prior).toBe("gamma(shape 0.5, 30 days)");
    expect(rate?.before?.mean).toBeCloseTo(0.5 / years, 9);
    expect(rate?.mean).toBeCloseTo(3.5 / (years + exposure), 9);
    const after = gammaPoisson({ events: 3, exposure, prior: { shape: 0.5, exposure: years } });
    expect([rate?.p5, rate?.p95]).toEqual([after.p5, after.p95].map((value) => expect.closeTo(value, 9)));
    const { low, high } = garwood(3, 0.9);
    expect(rate?.record).toEqual({
      mean: expect.closeTo(3 / exposure, 9),
      p5: expect.closeTo(low / exposure, 9),
      p95: expect.closeTo(high / exposure, 9),
    });
  });

  it("and those of the severity: the prior's bands are a lognormal's, the record is of those whose toll is known", () => {
    const { severity } = shelling;
    expect(severity?.prior).toBe("killed lognormal(8, 3.3), spread lognormal(0.8, 2)");
    expect(severity?.record).toEqual({ events: 2, mean: 2, least: 0, most: 4 });
    const z = 1.6448536269514722;
    const { killed, spread } = (severity as NonNullable<typeof severity>).before;
    expect(killed.mean).toBeCloseTo(8 * Math.exp(Math.log(3.3) ** 2 / 2), 9);
    expect([killed.p5, killed.p95]).toEqual([8 * 3.3 ** -z, 8 * 3.3 ** z].map((value) => expect.closeTo(value, 6)));
    expect([spread.p5, spread.p95]).toEqual([0.8 * 2 ** -z, 0.8 * 2 ** z].map((value) => expect.closeTo(value, 6)));
  });

  it("moves the severity from the prior towards the record, and makes it surer", () => {
    const { killed, before } = shelling.severity as NonNullable<typeof shelling.severity>;
    expect(killed.mean).toBeLessThan(before.killed.mean);
    expect(killed.mean).toBeGreaterThan(2);
    expect(Math.log(killed.p95 / killed.p5)).toBeLessThan(Math.log(before.killed.p95 / before.killed.p5));
    expect(killed.p5).toBeLessThan(killed.mean);
  });
});

describe("a record that little is learned from", () => {
  const learned = (record: string, attacks = "{ evidence: log }") =>
    evidenceResults(
      scenarioOf(
        camp({
          threat: `{ at: camp, attacks: ${attacks}, per_attack: { killed: 2, spread: none }, concentration: 0 }`,
          rest: `sources: { book: { title: A book } }
evidence:
  log: { from: 2012-01-01, until: 2012-12-31, source: book, ${record} }
baseline: stay
options:
  stay: { title: Stay }`,
        }),
      ),
    )[0];

  it("has a prior without a mean, Jeffreys', and no severity where none is asked", () => {
    const { rate, severity, source } = learned("events: [ { date: 2012-03-01 }, { date: 2012-04-01 } ]");
    expect([rate?.prior, rate?.before, severity]).toEqual(["gamma(shape 0.5, no exposure)", null, null]);
    expect(rate?.mean).toBeCloseTo(2.5 / (365 / 365.25), 9);
    expect(source).toEqual(["book"]);
  });

  it("says nothing of a rate that is not learned from it", () => {
    expect(learned("events: [ { date: 2012-03-01, killed: 3 } ]", "2 per year")).toMatchObject({
      rate: null,
      severity: null,
    });
  });
});
