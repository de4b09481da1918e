import { finding, type Rule } from "./rule.ts";

/** An offer that should empty a site and leads to it. */
export const onwardBack: Rule = {
  code: "onward-back",
  explanation: `An offer that should empty a transit facility leads back to it.
\`onward\` names the offers that take people on from the site in \`to\`: to another site, or out of the model.`,
  bad: `sites:
  liberty: { people: { value: 3100, source: ap-2013 } }
  transit: { capacity: 500, safe: true, source: ap-2013 }
offers:
  albania: { places: 500, to: transit, onward: albania, source: ap-2013 }`,
  good: `sites:
  liberty: { people: { value: 3100, source: ap-2013 } }
  transit: { capacity: 500, safe: true, source: ap-2013 }
offers:
  albania: { places: 500, to: transit, onward: norway, source: ap-2013 }
  norway: { places: 210, source: ap-2013 }`,
  find: ({ scenario: { offers } }) =>
    [...offers.values()].flatMap(({ id, to: site, onward }) => {
      const back = onward.find((other) => site !== null && offers.get(other)?.to === site);
      if (back === undefined || site === null) return [];
      return [finding("onward-back", { offer: back, site }, { path: ["offers", id, "onward"] })];
    }),
};
