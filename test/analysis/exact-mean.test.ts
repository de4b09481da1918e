import { describe, expect, it } from "vitest";
import { exactMean } from "../../src/analysis/exact-mean.ts";
import { monomial, times } from "../../src/analysis/monomial.ts";
import { killedQuantile } from "../../src/evidence/severity-quantile.ts";
import { compile } from "../../src/model/compile.ts";
import type { Column, ColumnSource } from "../../src/model/programme.ts";
import { soundCommitted } from "../support/committed-scenario.ts";
import { camp, scenarioOf } from "../support/scenario.ts";

const flagship = compile(await soundCommitted("camp-liberty-2013.yaml"));

function programmeOf(attacks: string, killed: string) {
  const threat = `{ at: camp, attacks: ${attacks}, per_attack: { killed: ${killed} }, concentration: 0 }`;
  return compile(scenarioOf(camp({ threat })));
}

function strengthOf(programme: ReturnType<typeof compile>) {
  const { rate, killed } = programme.options[0].threats;
  return times(monomial(programme, rate[0]), monomial(programme, killed[0]));
}

describe("exact means over the drawn quantities", () => {
  it.each([
    ["uniform(2, 4) per year", "uniform(1, 9)", 3 * 5],
    ["gamma(3, 2) per year", "lognormal(8, 2.2)", 6 * 8 * Math.exp(Math.log(2.2) ** 2 / 2)],
    ["triangular(1, 2, 6) per year", "beta(2, 3)", 3 * 0.4],
    ["pert(1, 2, 6) per year", "4", 2.5 * 4],
    ["triangular(1, 1, 6) per year", "triangular(0, 6, 6)", (8 / 3) * 4],
  ])("%s attacks with %s killed: the mean of the product is that of the means", (attacks, killed, product) => {
    const programme = programmeOf(attacks, killed);
    const mean = exactMean(programme, strengthOf(programme), (x) => x * 365.25) as number;
    expect(mean / product).toBeCloseTo(1, 9);
  });

  it("1 − e^(−x) of a gamma law is 1 − (1 + scale)^(−shape)", () => {
    const programme = programmeOf("gamma(3, 2) per year", "1");
    const mean = exactMean(programme, strengthOf(programme), (x) => 1 - Math.exp(-x * 365.25)) as number;
    expect(mean).toBeCloseTo(1 - 3 ** -3, 9);
  });

  it("a quantity that stands twice is squared", () => {
    const programme = programmeOf("uniform(2, 4) per year", "1");
    const rate = strengthOf(programme);
    const mean = exactMean(programme, times(rate, rate), (x) => x * 365.25 * 365.25) as number;
    expect(mean).toBeCloseTo(9 + 1 / 3, 9);
  });

  it("a mean killed that is learned is taken as it is drawn: the logarithm uniform in each cell of its posterior", () => {
    const { source } = flagship.columns.find(({ source }) => source.kind === "severity-killed") as Column;
    const { posterior } = source as Extract<ColumnSource, { kind: "severity-killed" }>;
    const column = flagship.columns.findIndex((each) => each.source === source);
    const people = (x: number) => 100 * (1 - Math.exp(-x / 100));
    const points = 2 ** 18;
    let sum = 0;
    for (let i = 0; i < points; i++) sum += people(killedQuantile(posterior, (i + 0.5) / points));
    const mean = exactMean(flagship, { factor: 1, columns: [column] }, people) as number;
    expect(mean / (sum / points)).toBeCloseTo(1, 6);
  });

  it("cannot be had of whole numbers drawn, whose steps a rule for smooth laws would miss", () => {
    for (const law of ["poisson(3)", "discrete(1: 0.3, 5: 0.7)"]) {
      const programme = programmeOf(`"${law} per year"`, "2");
      expect(exactMean(programme, strengthOf(programme), (x) => x)).toBeNull();
    }
  });

  it("nor of a spread that is learned, which is drawn given the mean killed", () => {
    const column = flagship.columns.findIndex(({ source }) => source.kind === "severity-spread");
    expect(exactMean(flagship, { factor: 1, columns: [column] }, (x) => x)).toBeNull();
  });
});
