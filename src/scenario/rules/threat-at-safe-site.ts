import { valueAt } from "../source/paths.ts";
import { finding, type Rule } from "./rule.ts";

/** A site that is safe and threatened. */
export const threatAtSafeSite: Rule = {
  code: "threat-at-safe-site",
  explanation: `A threat bears on a site that is said to be safe.
People at a safe site count as transferred and no longer at risk, yet the threat still kills there: one of the two is not meant.`,
  bad: `sites:
  liberty: { people: 3100, safe: true, source: ap-2013 }`,
  good: `sites:
  liberty: { people: 3100, source: ap-2013 }`,
  find: ({ scenario: { threats, sites }, written }) =>
    [...threats.values()].flatMap(({ id, at }) =>
      at.flatMap((site, index) => {
        if (!sites.get(site)?.safe) return [];
        const path = ["threats", id, "at"];
        const isList = Array.isArray(valueAt(written, path));
        return [finding("threat-at-safe-site", { threat: id, site }, { path: isList ? [...path, index] : path })];
      }),
    ),
};
