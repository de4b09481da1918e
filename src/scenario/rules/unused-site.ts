import { finding, type Rule } from "./rule.ts";

/** A site that stays empty. */
export const unusedSite: Rule = {
  code: "unused-site",
  explanation: `Nobody is ever at a site.
It has no people at start, and no move or offer in use leads there. A site's people are 0 where they are left out.`,
  bad: `sites:
  liberty: { people: { value: 3100, source: ap-2013 } }
  ashraf: { name: Camp Ashraf }`,
  good: `sites:
  liberty: { people: { value: 3100, source: ap-2013 } }
  ashraf: { name: Camp Ashraf, people: { value: 101, source: ap-2013 } }`,
  find: ({ scenario, peopled }) =>
    [...scenario.sites.keys()]
      .filter((site) => !peopled.has(site))
      .map((site) => finding("unused-site", { site }, { path: ["sites", site], on: "key" })),
};
