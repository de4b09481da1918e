import { finding, type Rule } from "./rule.ts";

/** A need whose chance is no chance. */
export const certainNeed: Rule = {
  code: "certain-need",
  explanation: `A need has a chance of 0 or of 1.
What is certain is no need, and an option whose need is never met never happens: its weighted results are those of what happens otherwise.
What others decide is rarely certain; a range such as 5% to 30% says how sure one is.`,
  bad: `options:
  stay: {}
  partial:
    moves: [{ from: liberty, offer: albania }]
    needs: [{ of: Iraq, what: exit clearance, chance: 100%, source: ap-2013 }]`,
  good: `options:
  stay: {}
  partial:
    moves: [{ from: liberty, offer: albania }]
    needs: [{ of: Iraq, what: exit clearance, chance: 80% to 98%, source: ap-2013 }]`,
  find: ({ scenario }) =>
    [...scenario.options.values()].flatMap(({ id, needs }) =>
      needs.flatMap(({ of, what, chance: { law, factor } }, index) => {
        const chance = law.kind === "exact" ? law.value * factor : null;
        if (chance !== 0 && chance !== 1) return [];
        return [finding("certain-need", { of, what, chance }, { path: ["options", id, "needs", index, "chance"] })];
      }),
    ),
};
