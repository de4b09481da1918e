import { describe, expect, it } from "vitest";
import type { OptionResult, PlanResult } from "../../src/analysis/result.ts";
import { planAnswer } from "../../src/report/answer.ts";
import { fixturePlan, withPairs } from "./fixture-plan.ts";

const only = (...ids: string[]): PlanResult =>
  withPairs({ ...fixturePlan, options: fixturePlan.options.filter(({ id }) => ids.includes(id)) });
const change = (plan: PlanResult, id: string, changed: (option: OptionResult) => Partial<OptionResult>): PlanResult =>
  withPairs({
    ...plan,
    options: plan.options.map((option) => (option.id === id ? { ...option, ...changed(option) } : option)),
  });

describe("the answer", () => {
  it("names the best option, its distance with error, what it cannot be told from, and what needs change", () => {
    expect(planAnswer(fixturePlan)).toBe(
      'If carried out, "All out at once, those at Ashraf too" (full-with-ashraf) has the fewest expected deaths: 52.2 (se 0.2) fewer than stay, ' +
        "and fewer than stay in 94% of worlds; it has the fewest of all in 37% of worlds, though this run cannot tell it from full; " +
        'all its needs are met with a chance of 13%, and when needs may fail, "Use every place as offered while the list grows" (places-as-they-come) comes first.',
    );
  });

  it("says so when the baseline has the fewest, and when nothing tells it from another option", () => {
    const plan = change(only("stay", "return"), "return", (option) => ({
      versusBaseline: { ...option.versusBaseline, deaths: { ...option.versusBaseline.deaths, mean: 0.024 } },
      outcomes: { ...option.outcomes, deaths: { ...option.outcomes.deaths, mean: 58.24 } },
    }));
    expect(planAnswer(plan)).toMatch(
      /^If carried out, no option has fewer expected deaths than the baseline, "Stay at Liberty" \(stay\);.*cannot tell it from return/,
    );
  });

  it("names the option that is oftener best in single worlds", () => {
    const plan = change(only("stay", "full"), "stay", (option) => ({
      outcomes: { ...option.outcomes, best: { ...option.outcomes.best, mean: 0.6 } },
    }));
    expect(planAnswer(plan)).toContain("it has the fewest of all in 32% (stay in 60%)");
  });

  it("says nothing of needs where no option has any", () => {
    expect(planAnswer(only("stay", "partial"))).toBe(
      'If carried out, "Accept the 210 places, the others stay" (partial) has the fewest expected deaths: 1.30 (se 0.02) fewer than stay, ' +
        "and fewer than stay in 47% of worlds; it has the fewest of all in 1% of worlds.",
    );
  });

  const withDeaths = (plan: PlanResult, id: string, mean: number): PlanResult =>
    change(plan, id, (option) => ({
      outcomes: { ...option.outcomes, deaths: { ...option.outcomes.deaths, mean } },
      versusBaseline: { ...option.versusBaseline, deaths: { ...option.versusBaseline.deaths, mean: 0, se: 0 } },
    }));

  it("says which options are the same, and does not blame the run for it", () => {
    const plan = withDeaths(only("stay", "partial", "return"), "return", 58.22);
    const same = change(plan, "stay", (option) => ({
      outcomes: { ...option.outcomes, deaths: { ...option.outcomes.deaths, mean: 58.22 } },
    }));
    const first = change(same, "partial", (option) => ({
      outcomes: { ...option.outcomes, deaths: { ...option.outcomes.deaths, mean: 99 } },
      versusBaseline: { ...option.versusBaseline, deaths: { ...option.versusBaseline.deaths, mean: 40, se: 0.1 } },
    }));
    expect(planAnswer(first)).toContain("; return has the same deaths");
    expect(planAnswer(first)).not.toContain("cannot tell");
  });

  it("ranks nothing where all options have the same deaths, or none", () => {
    const two = only("stay", "partial");
    expect(planAnswer(withDeaths(two, "partial", 58.22))).toBe(
      "If carried out, all options have the same expected deaths: deaths do not tell them apart.",
    );
    expect(planAnswer(withDeaths(withDeaths(two, "partial", 0), "stay", 0))).toBe(
      "If carried out, all options have the same expected deaths, none: deaths do not tell them apart.",
    );
  });

  it("names an option once where it has no title", () => {
    const plan = change(only("stay", "partial"), "partial", () => ({ title: "partial" }));
    expect(planAnswer(plan)).toContain("If carried out, partial has the fewest");
  });

  it("compares nothing where there is nothing to compare", () => {
    expect(planAnswer(only("stay"))).toContain("Only one option");
  });
});
