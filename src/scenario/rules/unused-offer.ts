import { closure } from "./closure.ts";
import { finding, type Rule } from "./rule.ts";

/** An offer that no option takes up. */
export const unusedOffer: Rule = {
  code: "unused-offer",
  explanation: `No option takes up an offer.
No move names it, no offer in use leads on to it, and no offer in use waits for it (\`only_if\`, \`only_after\`). Either an option is
missing, or the offer can go.`,
  bad: `offers:
  albania: { places: 210, source: ap-2013 }
  haven: { places: 3000, source: ap-2013 }
options:
  stay: {}
  partial: { moves: [{ from: liberty, offer: albania }] }`,
  good: `offers:
  albania: { places: 210, source: ap-2013 }
  haven: { places: 3000, source: ap-2013 }
options:
  stay: {}
  partial: { moves: [{ from: liberty, offer: albania }] }
  full: { moves: [{ from: liberty, offer: haven }] }`,
  find: ({ scenario: { offers }, ways }) => {
    const taken = ways.flatMap(({ legs }) => legs.flatMap(({ offer }) => offer ?? []));
    const used = closure(taken, (id) => {
      const { onlyIf, onlyAfter } = offers.get(id) ?? {};
      return [onlyIf, onlyAfter].flatMap((condition) => condition?.offer ?? []);
    });
    return [...offers.keys()]
      .filter((offer) => !used.has(offer))
      .map((offer) => finding("unused-offer", { offer }, { path: ["offers", offer], on: "key" }));
  },
};
