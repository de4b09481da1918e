import { describe, expect, it } from "vitest";
import type { OptimiseResult } from "../../src/optimise/result.ts";
import { leftOutWords, optimiseAnswer } from "../../src/report/optimise-words.ts";
import { fixturePlan } from "./fixture-plan.ts";

const move = (from: string[], cohort: string | null) => ({ from, cohort });
const stream = (from: string, cohort: string | null, people: number) => ({ from, cohort, people });
const leftOut = (moves: unknown[], schedule: unknown[]) =>
  leftOutWords({ moves, schedule } as unknown as OptimiseResult);

describe("whom the option found leaves out", () => {
  it("is nobody whom a move takes, alone or among all at a site", () => {
    const schedule = [stream("school", "old", 30), stream("station", "others", 90)];
    expect(leftOut([move(["school"], "old"), move(["school", "station"], null)], schedule)).toEqual([]);
    expect(leftOut([move(["school"], "old")], [stream("school", null, 120)])).toEqual([]);
  });

  it("is said by cohort and site, with why", () => {
    expect(leftOut([move(["school"], "others")], [stream("school", "old", 29.6), stream("camp", null, 5)])).toEqual([
      "Not in it, though in the timetable: 30 of old at school. Simulated with them, it broke a limit or had no fewer deaths.",
      "Not in it, though in the timetable: 5 at camp. Simulated with them, it broke a limit or had no fewer deaths.",
    ]);
  });
});

describe("the answer of optimising", () => {
  const gain = (option: string, mean: number, comparable: boolean) => ({
    option,
    deaths: { mean, se: 0.1 },
    weighted: { mean, se: 0.1 },
    comparable,
  });
  const answer = (gains: unknown[]) =>
    optimiseAnswer({
      objective: "mean",
      option: "full",
      programme: { gap: 0.02 },
      gains,
      plan: fixturePlan,
    } as unknown as OptimiseResult);

  it("is against the best that uses and spends no more, and names the better that does", () => {
    const words = answer([gain("stay", -50, true), gain("partial", -20, true), gain("return", 14, false)]);
    expect(words).toContain(
      "20.0 (se 0.1) fewer than the best option people wrote that uses and spends no more than it may, partial.",
    );
    expect(words).toMatch(/ return has 14\.0 \(se 0\.1\) fewer, and uses or spends more than that\.$/);
  });

  it("names none beyond it where none has fewer", () => {
    expect(answer([gain("stay", -50, true), gain("return", -14, false)])).not.toContain("uses or spends more");
  });
});
