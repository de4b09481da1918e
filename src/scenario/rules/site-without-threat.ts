import { finding, type Rule } from "./rule.ts";

/** A site that is not safe, though nothing happens there. */
export const siteWithoutThreat: Rule = {
  code: "site-without-threat",
  explanation: `A site is not said to be safe, and no threat bears on it.
People there count as at risk (in person-days at risk, risk per stayer, remaining) though nobody can die there. A transit centre out of
danger wants \`safe: true\`; a camp in danger wants its threat.`,
  bad: `sites:
  liberty: { people: 3100, source: ap-2013 }
  centre: { name: Transit centre, people: 20, source: ap-2013 }`,
  good: `sites:
  liberty: { people: 3100, source: ap-2013 }
  centre: { name: Transit centre, people: 20, safe: true, source: ap-2013 }`,
  find: ({ scenario, peopled }) => {
    const threatened = new Set([...scenario.threats.values()].flatMap(({ at }) => at));
    return [...scenario.sites.values()]
      .filter(({ id, safe }) => peopled.has(id) && !safe && !threatened.has(id))
      .map(({ id }) => finding("site-without-threat", { site: id }, { path: ["sites", id], on: "key" }));
  },
};
