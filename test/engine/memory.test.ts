import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeRoom, memory } from "../../src/engine/memory.ts";
import { createSimulator } from "../../src/engine/simulate.ts";
import { compile } from "../../src/model/compile.ts";
import { arbitraryScenario } from "../support/arbitrary-scenario.ts";
import { scenarioOf } from "../support/scenario.ts";

const simulatorOf = (scenario: object) => createSimulator(compile(scenarioOf(JSON.stringify(scenario))), { seed: 3 });

describe("the memory that all runs of a thread share", () => {
  it("leaves no trace of what was run before: not of another programme, nor of rubbish", () => {
    fc.assert(
      fc.property(arbitraryScenario, arbitraryScenario, (one, other) => {
        const [first, second] = [simulatorOf(one), simulatorOf(other)];
        const alone = [0, 16].map((from) => first({ from, worlds: 16 }).options);
        const again = simulatorOf(one);
        const between = [0, 16].map((from) => {
          second({ from, worlds: 16 });
          if (from > 0) memory.fill(Number.NaN, 0, 4096);
          return again({ from, worlds: 16 }).options;
        });
        expect(between).toEqual(alone);
      }),
      { numRuns: 100 },
    );
  });

  it("refuses a programme that it has no room for", () => {
    expect(() => makeRoom(memory.length)).not.toThrow();
    expect(() => makeRoom(memory.length + 1)).toThrow(RangeError);
  });
});
