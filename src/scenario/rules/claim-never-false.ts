import { foregone } from "./foregone.ts";
import { metricRanges } from "./metric-ranges.ts";
import { finding, type Rule } from "./rule.ts";

/** A claim that no world can refute. */
export const claimNeverFalse: Rule = {
  code: "claim-never-false",
  explanation: `A claim's test holds whatever happens.
Both sides are the same, or the number is one that the metric cannot fall short of: deaths are never below 0, and never more than the
people. Such a claim says nothing, and its \`require\` guards nothing.`,
  bad: `claims:
  - { says: It costs lives, test: deaths(partial) >= 0 }`,
  good: `claims:
  - { says: It costs lives, test: deaths(partial) > deaths(stay) }`,
  find: ({ scenario }) => {
    const ranges = metricRanges(scenario);
    return scenario.claims.flatMap(({ test }, index) =>
      foregone(test, ranges) === "always"
        ? [finding("claim-never-false", {}, { path: ["claims", index, "test"] })]
        : [],
    );
  },
};
