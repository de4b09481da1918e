import { finding, type Rule } from "./rule.ts";

/** A cohort without people. */
export const unusedCohort: Rule = {
  code: "unused-cohort",
  explanation: `No site counts people of a cohort.
Where cohorts are defined, each site says how many people of which cohort it has.`,
  bad: `cohorts:
  families: { name: Families }
  others: { name: Everyone else }
sites:
  liberty: { people: { others: 3100 }, source: ap-2013 }`,
  good: `cohorts:
  families: { name: Families }
  others: { name: Everyone else }
sites:
  liberty: { people: { families: 900, others: 2200 }, source: ap-2013 }`,
  find: ({ scenario: { cohorts, sites } }) => {
    const counted = new Set([...sites.values()].flatMap(({ people }) => [...people.keys()]));
    return [...cohorts.keys()]
      .filter((cohort) => !counted.has(cohort))
      .map((cohort) => finding("unused-cohort", { cohort }, { path: ["cohorts", cohort], on: "key" }));
  },
};
