import type { Finding } from "../finding.ts";
import type { Cost, Option, Scenario } from "../scenario.ts";
import { optionsReached } from "../turns.ts";
import { finding, type Rule } from "./rule.ts";

/** A cost of an option that another turns to without bearing it. */
export const ruleCost: Rule = {
  code: "rule-cost",
  explanation: `An option may turn to another, and does not bear a cost of it.
A cost with \`option\` is borne by the options it names, from the start on: not by one whose rule leads to them. Name that one too, and narrow
the cost by \`offer\` where it arises only once people leave: what is paid for in all is then paid in the worlds where the offer is used.`,
  bad: `costs:
  - { item: Flights, amount: 757 USD per departure, paid_by: un, source: ap-2013 }
  - { item: Office, amount: 90k USD, option: partial, paid_by: un, source: ap-2013 }
options:
  stay: {}
  partial: { moves: [{ from: liberty, offer: albania }] }
  wait: { rules: [{ when: { attacks: 1 }, then: partial }] }`,
  good: `costs:
  - { item: Flights, amount: 757 USD per departure, paid_by: un, source: ap-2013 }
  - { item: Office, amount: 90k USD, offer: albania, option: [partial, wait], paid_by: un,
      source: ap-2013 }
options:
  stay: {}
  partial: { moves: [{ from: liberty, offer: albania }] }
  wait: { rules: [{ when: { attacks: 1 }, then: partial }] }`,
  find: ({ scenario }) => [...scenario.options.values()].flatMap((option) => ofOption(scenario, option)),
};

function ofOption({ options, costs }: Scenario, option: Option): Finding[] {
  return option.rules.flatMap(({ turn }, index) => {
    const target = turn.kind === "option" ? options.get(turn.id) : undefined;
    if (target === undefined) return [];
    const cost = costs.find((each) => optionsReached(options, target).some(({ id }) => isOnlyOf(each, id, option.id)));
    if (cost === undefined) return [];
    const details = { option: option.id, target: target.id, item: cost.item };
    return [finding("rule-cost", details, { path: ["options", option.id, "rules", index, "then"] })];
  });
}

function isOnlyOf({ options }: Cost, target: string, option: string): boolean {
  return options.includes(target) && !options.includes(option);
}
