import { foregone } from "./foregone.ts";
import { metricRanges } from "./metric-ranges.ts";
import { finding, type Rule } from "./rule.ts";

/** A claim that no world can bear out. */
export const claimNeverTrue: Rule = {
  code: "claim-never-true",
  explanation: `A claim's test fails whatever happens.
Both sides are the same, or the number is one that the metric cannot reach: no more people are transferred than there are, and a share such
as \`best\` is at most 1.`,
  bad: `claims:
  - { says: It is best, test: best(partial) > 50 }`,
  good: `claims:
  - { says: It is best, test: best(partial) > 50% }`,
  find: ({ scenario }) => {
    const ranges = metricRanges(scenario);
    return scenario.claims.flatMap(({ test }, index) =>
      foregone(test, ranges) === "never" ? [finding("claim-never-true", {}, { path: ["claims", index, "test"] })] : [],
    );
  },
};
