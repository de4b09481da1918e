import { finding, type Rule } from "./rule.ts";

/** A payer without a cost. */
export const unusedPayer: Rule = {
  code: "unused-payer",
  explanation: `A payer pays for nothing.
No cost names it in \`paid_by\`, so its column is empty and its budget never at risk.`,
  bad: `payers:
  un: { name: United Nations }
  hosts: { name: Host states }`,
  good: `payers:
  un: { name: United Nations }
  hosts: { name: Host states }
costs:
  - { item: Flights, amount: 757 USD per departure, paid_by: { un: 50%, hosts: 50% },
      source: ap-2013 }`,
  find: ({ scenario: { payers, costs } }) => {
    const shares = costs.flatMap(({ paidBy }) => [...paidBy]);
    const paying = new Set(shares.filter(([, share]) => share > 0).map(([payer]) => payer));
    return [...payers.keys()]
      .filter((payer) => !paying.has(payer))
      .map((payer) => finding("unused-payer", { payer }, { path: ["payers", payer], on: "key" }));
  },
};
