import type { PlanResult, RuleResult } from "../../src/analysis/result.ts";
import { fixturePlan } from "./fixture-plan.ts";

const RULES: Readonly<Record<string, readonly RuleResult[]>> = {
  "places-as-they-come": [
    {
      option: "places-as-they-come",
      when: "attacks: 2 at camp",
      turnsTo: "full",
      fired: { mean: 0.8137, se: 0.00271 },
      day: { p5: 19.25, p50: 252.4375, p95: 709.5 },
    },
    {
      option: "full",
      when: "deaths: 10 to 30",
      turnsTo: null,
      fired: { mean: 0.0021, se: 0.0004 },
      day: { p5: 640.5, p50: 699.125, p95: 728.75 },
    },
  ],
  full: [{ option: "full", when: "deaths: 10 to 30", turnsTo: null, fired: { mean: 0, se: 0 }, day: null }],
};

/** The invented plan, two of its options with rules: one that turns to another, and one whose rule never fires. */
export const planWithRules: PlanResult = {
  ...fixturePlan,
  options: fixturePlan.options.map((option) => {
    const rules = RULES[option.id];
    return rules === undefined ? option : { ...option, rules };
  }),
};
