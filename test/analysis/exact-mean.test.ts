import { describe, expect, it } from "vitest";
import { exactMean } from "../../src/analysis/exact-mean.ts";
import { monomial, times } from "../../src/analysis/monomial.ts";
import { compile } from "../../src/model/compile.ts";
import { camp, scenarioOf } from "../support/scenario.ts";

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
  ])("%s attacks with %s killed: the mean of the product is that of the means", (attacks, killed, product) => {
    const programme = programmeOf(attacks, killed);
    const mean = exactMean(programme, strengthOf(programme), (x) => x * 365.25) as number;
    expect(mean / product).toBeCloseTo(1, 3);
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
    expect(mean).toBeCloseTo(9 + 1 / 3, 3);
  });

  it("cannot be had of whole numbers drawn, whose steps a rule for smooth laws would miss", () => {
    const programme = programmeOf("poisson(3) per year", "2");
    expect(exactMean(programme, strengthOf(programme), (x) => x)).toBeNull();
  });
});
