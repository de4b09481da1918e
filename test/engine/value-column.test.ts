import { expect, it } from "vitest";
import { drawWorlds } from "../../src/engine/draws.ts";
import { valueColumn } from "../../src/engine/value-column.ts";
import { compile } from "../../src/model/compile.ts";
import { camp, scenarioOf } from "../support/scenario.ts";

it("a value in every world is a constant, a draw times its factor, or the product of two values", () => {
  const programme = compile(
    scenarioOf(
      camp({
        people: 700,
        threat:
          '{ at: camp, attacks: 2 per year, per_attack: { killed: "uniform(1, 9)", spread: none }, concentration: 0 }',
        rest: `baseline: stay
options:
  stay: { title: Stay }
  shield: { title: Shields, set: { threats.attack.per_attack.killed: { times: "uniform(0.2, 0.8)" } } }`,
      }),
    ),
  );
  const inputs = drawWorlds(programme, { seed: 1, from: 0, count: 32 });
  const drawn = (key: string) => inputs[programme.columns.findIndex((column) => column.key === key)];
  const { draws, products, initial } = programme.values;
  const column = (index: number) => valueColumn(programme, inputs, index, 32);
  const [killed, times] = [
    drawn("threats.attack.per_attack.killed"),
    drawn("options.shield.set.threats.attack.per_attack.killed.times"),
  ];
  expect(products.target).toHaveLength(1);
  const product = column(products.target[0]);
  expect(product).toEqual(killed.map((value, w) => value * times[w]));
  draws.target.forEach((target, i) => {
    expect(column(target)).toEqual(inputs[draws.column[i]].map((value) => value * draws.factor[i]));
  });
  expect(column(initial.indexOf(700))).toEqual(new Float64Array(32).fill(700));
});
