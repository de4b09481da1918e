import { expect, it } from "vitest";
import { conditionWords } from "../../../src/analysis/rule-results.ts";
import { conditionsOf } from "../../../src/optimise/policies/conditions.ts";
import { scenarioOf } from "../../support/scenario.ts";
import { camps } from "../support.ts";

const OFFERS = `offers:
  open: { places: 10 }
  late: { places: 10, opens: 20 days }
  perhaps: { places: 10, opens: "uniform(-10, 30) days" }
  tied: { places: 10, opens: 20 days, only_if: { late: accepted } }
  after: { places: 10, opens: 20 days, only_after: { late: full } }`.replace("uniform(-10, 30)", "uniform(0, 30)");
const words = (text: string) => conditionsOf(scenarioOf(text)).map(conditionWords);
const rockets = (camp: number) =>
  [
    new RegExp(`illness-${camp}: .*`),
    `rockets-${camp}: { at: camp-${camp}, attacks: 2 per year, per_attack: { killed: 2 }, concentration: 1 }`,
  ] as const;

it("a rule may wait for three attacks, shares of the horizon, and offers that open by themselves after start", () => {
  const text = camps({ horizon: "80 days", rest: OFFERS }).replace(...rockets(2));
  const conditions = conditionsOf(scenarioOf(text));
  expect(conditions.map((one) => (one.kind === "attacks" ? [one.at, one.count.law] : one.kind))).toEqual([
    [["camp-2"], { kind: "exact", value: 1 }],
    [["camp-2"], { kind: "exact", value: 2 }],
    [["camp-2"], { kind: "exact", value: 3 }],
    "date",
    "date",
    "date",
    "opens",
    "opens",
  ]);
  const days = conditions.flatMap((one) => (one.kind === "date" ? [[one.day.law, one.day.written]] : []));
  expect(days).toEqual([10, 20, 40].map((value) => [{ kind: "exact", value }, `${value} days`]));
  expect(conditions.flatMap((one) => (one.kind === "opens" ? [one.offer] : []))).toEqual(["late", "perhaps"]);
});

it("where several sites are attacked it may wait for attacks at each, and anywhere; where none is, for none", () => {
  const both = camps({})
    .replace(...rockets(1))
    .replace(...rockets(2));
  const at = conditionsOf(scenarioOf(both)).flatMap((one) => (one.kind === "attacks" ? [one.at.join()] : []));
  expect(at).toEqual(["camp-1", "camp-1", "camp-1", "camp-2", "camp-2", "camp-2", "", "", ""]);
  expect(words(camps({}))).toHaveLength(3);
});
