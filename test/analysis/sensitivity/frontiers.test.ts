import { describe, expect, it } from "vitest";
import { acceptabilityPoints, frontierResults } from "../../../src/analysis/sensitivity/frontiers.ts";
import { lossesOf } from "../../../src/analysis/sensitivity/losses.ts";
import { createStudy } from "../../../src/analysis/sensitivity/study.ts";
import { barred, byWidth, tornadoBar } from "../../../src/analysis/sensitivity/tornado.ts";
import { scenarioOf } from "../../support/scenario.ts";
import { influences } from "./influences.ts";

/**
 * Ten strikes a year kill the same number each, about 100 at most however few are there. Shields leave a half for 7,000, walls
 * a tenth for 100,000, and both together what walls leave for more; a sham costs and changes nothing.
 */
const option = (id: string, times: number) =>
  `  ${id}: { title: ${id}, set: { threats.rockets.per_attack.killed: { times: ${times} } } }\n`;
const text = `
relocate: 1
title: Costs and lives
start: 2020-01-01
horizon: 365 days
currency: USD
payers: { un: {}, host: {}, nobody: {} }
sites: { camp: { people: 10000 } }
threats:
  rockets: { at: camp, attacks: 10 per year, per_attack: { killed: "uniform(5, 15)", spread: none }, concentration: 0 }
  illness: { at: camp, deaths: "uniform(0, 1) per 1000 person-years" }
costs:
  - { item: Shields, option: shields, amount: 7k USD, paid_by: un }
  - { item: Walls, option: walls, amount: 100k USD, paid_by: un }
  - { item: Both, option: both, amount: 120k USD, paid_by: { un: 50%, host: 50% } }
  - { item: Sham, option: sham, amount: 5k USD, paid_by: host }
baseline: stay
options:
  stay: { title: stay }
${option("shields", 0.5)}${option("walls", 0.1)}${option("both", 0.1)}${option("sham", 1)}`;
const studyOf = (scenario: string, worlds: number) =>
  createStudy(scenarioOf(scenario), { seed: 1, worlds, needs: "weighed" });
const study = studyOf(text, 1024);
const deaths = (times: number) => 100 * times * (365 / 365.25);

describe("costs against deaths averted", () => {
  const [all, host, un, ...others] = frontierResults(study);
  const standing = ({ options }: typeof all) => Object.fromEntries(options.map(({ id, status }) => [id, status]));
  const icerOf = ({ options }: typeof all, id: string) => options.find((one) => one.id === id)?.icer;

  it("are told of all, and of each payer who pays", () => {
    expect([all.payer, un.payer, host.payer, others]).toEqual([null, "un", "host", []]);
  });

  it("dominate what costs more and averts no more", () => {
    expect(standing(all)).toEqual({
      ...{ stay: "frontier", shields: "frontier", walls: "frontier" },
      ...{ both: "dominated", sham: "dominated" },
    });
    // Of the United Nations' money, walls cost more than both together, which cost 60,000.
    expect(standing(un)).toMatchObject({ walls: "dominated", both: "frontier", sham: "frontier" });
  });

  it("have ratios between neighbours on the frontier, in money a death, with an error where deaths are uncertain", () => {
    expect(icerOf(all, "stay")).toBeNull();
    expect(icerOf(all, "both")).toBeNull();
    const [shields, walls] = [icerOf(all, "shields"), icerOf(all, "walls")];
    expect((shields?.mean as number) / (7000 / deaths(0.5))).toBeCloseTo(1, 2);
    expect((walls?.mean as number) / (93_000 / deaths(0.4))).toBeCloseTo(1, 2);
    // The cost is certain, so the relative error of the ratio is that of the deaths averted between the two.
    const averted = all.options.find(({ id }) => id === "shields")?.averted;
    expect((shields?.se as number) / (shields?.mean as number)).toBeCloseTo(
      (averted?.se as number) / (averted?.mean as number),
      9,
    );
  });

  it("have one ratio, with one error, for options that cost and avert the same", () => {
    const twice = text
      .replace("option: shields,", "option: [shields, again],")
      .replace("options:\n", `options:\n${option("again", 0.5)}`);
    const [total] = frontierResults(studyOf(twice, 256));
    expect(icerOf(total, "again")).toEqual(icerOf(total, "shields"));
    expect(icerOf(total, "shields")?.se).toBeGreaterThan(0);
  });

  it("have the same ratios and errors in whatever order options are written, dominated ones among them or not", () => {
    // Medicine averts some of the illness alone, dearly: between staying and shields, and as uncertain as nothing else.
    const more = text
      .replace("costs:\n", "costs:\n  - { item: Medicine, option: medicine, amount: 90k USD, paid_by: un }\n")
      .replace(
        "options:\n",
        "options:\n  medicine: { title: medicine, set: { threats.illness.deaths: { times: 0.1 } } }\n",
      );
    const listed = more
      .slice(more.indexOf("options:\n") + "options:\n".length)
      .trimEnd()
      .split("\n");
    const reversed = `${more.slice(0, more.indexOf("options:\n"))}options:\n${listed.toReversed().join("\n")}\n`;
    const [few] = frontierResults(studyOf(text, 256));
    for (const other of [more, reversed]) {
      const [total] = frontierResults(studyOf(other, 256));
      expect(standing(total)).toMatchObject({ ...standing(few), medicine: "dominated" });
      for (const id of ["stay", "shields", "walls"]) expect(icerOf(total, id)).toEqual(icerOf(few, id));
    }
  });
});

describe("the curve of acceptability", () => {
  const losses = lossesOf(study);
  const [total] = frontierResults(study);
  const points = acceptabilityPoints(study, { losses, total, stated: 333 });
  const bestAt = (value: number) => points.find((point) => point.value === value);

  it("is at nothing, at round values from below half the least ratio to above twice the greatest, and at the one stated", () => {
    // Ratios of 140 and 2,327 a death.
    expect(points.map(({ value }) => value)).toEqual([0, 50, 100, 200, 333, 500, 1000, 2000, 5000]);
  });

  it("has the option that is best at each: none of them for nothing, walls where lives are dear", () => {
    expect([0, 100, 500, 5000].map((value) => bestAt(value)?.frontierOption)).toEqual([
      "stay",
      "stay",
      "shields",
      "walls",
    ]);
    expect(bestAt(0)?.options.find(({ id }) => id === "stay")?.probabilityBest).toBe(1);
    for (const { options } of points)
      expect(options.reduce((sum, { probabilityBest }) => sum + probabilityBest, 0)).toBeCloseTo(1, 9);
  });

  it("has no round values where nothing is bought", () => {
    expect(acceptabilityPoints(study, { losses, total: undefined, stated: null }).map(({ value }) => value)).toEqual([
      0,
    ]);
  });
});

describe("a tornado", () => {
  const influenced = barred(influences(study, ["deaths", "cost"]));
  const bars = byWidth(influenced.map((influence) => tornadoBar({ study }, { held: "shields", influence })));
  const killed = bars.find(({ path }) => path.endsWith("killed"));

  it("has a bar for each uncertain quantity that moves deaths, the widest first", () => {
    expect(bars.map(({ path }) => path)).toEqual(["threats.rockets.per_attack.killed", "threats.illness.deaths"]);
    for (const { swing, low, high } of bars) expect(swing).toBeCloseTo(Math.abs(high.held.mean - low.held.mean), 12);
  });

  it("ends at the 5th and the 95th percentile, with the option held and the best", () => {
    expect(killed?.low.value).toBeCloseTo(5.5, 1);
    expect(killed?.high.value).toBeCloseTo(14.5, 1);
    const illness = (killed?.low.best.mean as number) - (10 * (killed?.low.value as number) * 0.1 * 365) / 365.25;
    // Ten strikes of 5.5 or 14.5 behind shields, and a few by illness; walls are better in both cases.
    for (const end of [killed?.low, killed?.high]) {
      expect(end?.held.mean).toBeCloseTo((10 * (end?.value as number) * 0.5 * 365) / 365.25 + illness, 1);
      expect(["walls", "both"]).toContain(end?.option);
    }
    expect(illness).toBeGreaterThan(0);
    expect(illness).toBeLessThan(12);
  });
});
