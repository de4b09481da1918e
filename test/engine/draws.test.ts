import { describe, expect, it } from "vitest";
import { drawWorlds } from "../../src/engine/draws.ts";
import { lawMean } from "../../src/laws/law-mean.ts";
import { compile } from "../../src/model/compile.ts";
import { camp, scenarioOf } from "../support/scenario.ts";
import { mean, standardErrorsFrom } from "../support/statistics.ts";

function programme(correlations = "", pace = "20 to 60 per week") {
  const rest = `offers:
  host: { places: uniform(100, 900), pace: ${pace}, opens: gamma(2, 30) days, closes: 600 days, chance: 20% to 60% }
${correlations}
baseline: stay
options:
  stay: { title: Stay }
  go: { title: Go, moves: [ { from: camp, offer: host } ] }`;
  return compile(
    scenarioOf(
      camp({
        threat: "{ at: camp, attacks: 1 to 4 per year, per_attack: { killed: 8, spread: none }, concentration: 1 }",
        rest,
      }),
    ),
  );
}

function columnOf(
  from: ReturnType<typeof programme>,
  key: string,
  run = { seed: 1, from: 0, count: 16_384 },
): Float64Array {
  return drawWorlds(from, run)[from.columns.findIndex((column) => column.key === key)];
}

/** Spearman's rank correlation. */
function rankCorrelation(a: Float64Array, b: Float64Array): number {
  const ranks = (column: Float64Array) => {
    const order = Array.from(column.keys()).sort((i, j) => column[i] - column[j]);
    const rank = new Float64Array(column.length);
    order.forEach((world, place) => {
      rank[world] = place;
    });
    return rank;
  };
  const [x, y] = [ranks(a), ranks(b)];
  const n = x.length;
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (x[i] - y[i]) ** 2;
  return 1 - (6 * squares) / (n * (n * n - 1));
}

describe("the draws of the worlds", () => {
  it("have the means of their laws, within the error of a Sobol sample", () => {
    const { columns } = programme();
    const drawn = drawWorlds(programme(), { seed: 1, from: 0, count: 16_384 });
    columns.forEach(({ key, source }, index) => {
      if (source.kind !== "law") throw new Error(key);
      const exact = lawMean(source.law);
      expect(mean(drawn[index]) / exact, key).toBeCloseTo(1, 3);
      expect(standardErrorsFrom(drawn[index], exact), key).toBeLessThan(5);
    });
  });

  it("are the same however the worlds are split", () => {
    const whole = columnOf(programme(), "offers.host.pace");
    const part = columnOf(programme(), "offers.host.pace", { seed: 1, from: 4096, count: 1024 });
    expect(part).toEqual(whole.slice(4096, 5120));
  });

  it("keep a quantity's uniforms when another law is edited", () => {
    const before = columnOf(programme(), "offers.host.opens");
    expect(columnOf(programme("", "uniform(1, 2) per week"), "offers.host.opens")).toEqual(before);
  });

  it.each([-0.8, 0.3, 0.9])("correlated at rank %s come out so, with their own laws unchanged", (rank) => {
    const correlated = programme(
      `correlations: [ { between: [ offers.host.pace, threats.attack.attacks ], rank: ${rank} } ]`,
    );
    const pace = columnOf(correlated, "offers.host.pace");
    expect(rankCorrelation(pace, columnOf(correlated, "threats.attack.attacks"))).toBeCloseTo(rank, 1);
    expect(Math.abs(rankCorrelation(pace, columnOf(correlated, "offers.host.opens")))).toBeLessThan(0.03);
    expect(mean(pace) / mean(columnOf(programme(), "offers.host.pace"))).toBeCloseTo(1, 2);
  });
});
