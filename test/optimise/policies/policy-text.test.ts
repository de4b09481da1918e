import { expect, it } from "vitest";
import { conditionsOf } from "../../../src/optimise/policies/conditions.ts";
import { policyText } from "../../../src/optimise/policies/policy-text.ts";
import { addOption } from "../../../src/scenario/add-option.ts";
import { scenarioOf } from "../../support/scenario.ts";
import { camps } from "../support.ts";

const attacks = (camp: number) =>
  `rockets-${camp}: { at: camp-${camp}, attacks: 2 per year, per_attack: { killed: 2 }, concentration: 1 }`;
const text = camps({ horizon: "80 days", rest: "offers: { haven: { opens: 20 days } }" })
  .replace(/illness-1: .*/, attacks(1))
  .replace(/illness-2: .*/, attacks(2))
  .replace(
    "options:\n",
    "options:\n  go: { moves: [ { from: camp-1, offer: haven, people: 40 } ], needs: [ { of: Host, what: visas, chance: 50% } ] }\n",
  );

it("a policy is written as the option it begins with and rules that read back as what they wait for", () => {
  for (const when of conditionsOf(scenarioOf(text))) {
    const rules = [{ when, to: "stay" }];
    const { options } = scenarioOf(addOption(text, "found", policyText(text, { begins: "go", rules })));
    const [found, go] = ["found", "go"].map((id) => options.get(id));
    expect(found?.moves).toMatchObject([{ from: ["camp-1"], to: { kind: "offer", id: "haven" } }]);
    expect(found?.needs.map(({ of }) => of)).toEqual(go?.needs.map(({ of }) => of));
    expect(found?.rules).toMatchObject([{ turn: { kind: "option", id: "stay" } }]);
    const read = found?.rules[0].when;
    const value = (one: typeof when | undefined) =>
      one?.kind === "date" ? one.day.law : one?.kind === "opens" ? one.offer : [one?.kind, one?.count.law, one?.at];
    expect(value(read)).toEqual(value(when));
  }
});

it("an option that moves nobody is begun with as it is", () => {
  const [when] = conditionsOf(scenarioOf(text));
  expect(policyText(text, { begins: "stay", rules: [{ when, to: "go" }] })).toMatchObject({
    moves: [],
    rules: [{ when: { attacks: 1, at: "camp-1" } }],
  });
});
