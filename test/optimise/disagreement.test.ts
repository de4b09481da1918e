import { expect, it } from "vitest";
import { compile } from "../../src/model/compile.ts";
import { draftOf } from "../../src/optimise/draft.ts";
import { readProblem } from "../../src/optimise/read-problem.ts";
import { programmeResult } from "../../src/optimise/results/programme-result.ts";
import { scenarioOf } from "../support/scenario.ts";
import { camps, found, requestOf } from "./support.ts";

it("a programme that expects other deaths than the simulation of its own schedule says so", () => {
  const text = camps({
    hazards: [100],
    people: ["1000"],
    rest: "offers: { haven: { places: 500, pace: 70 per week, convoy: 10 } }",
  });
  const scenario = scenarioOf(text);
  const request = { ...requestOf(text), planningWorlds: 1024 };
  const read = readProblem(scenario, compile(scenario), { ...request, worlds: 1024, seed: 2 });
  const best = found(read.problem);
  const resultOf = (schedule: typeof best.schedule) =>
    programmeResult(draftOf(scenario, read.problem, request), read, { ...request, best, schedule });
  const right = resultOf(best.schedule);
  expect(right).toMatchObject({ agrees: true, gap: expect.closeTo(0, 3) });
  // The same flows, but as if a fifth more stayed at the camp.
  const { schedule } = best;
  const wrong = resultOf({ ...schedule, present: schedule.present.map((numbers) => numbers.map((n) => 1.2 * n)) });
  expect(wrong.agrees).toBe(false);
  expect(wrong.simulatedAtMeans).toEqual(right.simulatedAtMeans);
  expect(wrong.gap).toBe(0);
});
