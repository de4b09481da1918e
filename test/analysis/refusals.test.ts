import { describe, expect, test } from "vitest";
import {
  acceptability,
  evpi,
  evppi,
  evsi,
  gammaPoisson,
  parseScenario,
  plan,
  prim,
  regret,
  sensitivity,
} from "../../src/index.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { small } from "../cli/scenarios.ts";

const { scenario } = parseScenario(small) as { readonly scenario: Scenario };
const two = [
  [0, 1],
  [1, 0],
];

describe("what would look like a figure and is none is refused", () => {
  test.each<[string, () => unknown, string]>([
    ["columns of no options", () => evpi([]), "netBenefits: there is no world"],
    ["columns of no worlds", () => regret([[]]), "payoffs: there is no world"],
    ["columns of different lengths", () => evpi([[1, 2], [3]]), "netBenefits[1] is of 1 worlds, netBenefits[0] of 2"],
    ["costs longer than effects", () => acceptability(two, [[0], [1]], 8), "effects[0] is of 1 worlds, costs[0] of 2"],
    ["costs of more options than effects", () => acceptability(two, [[0, 1]], 8), "costs of 2 options, effects of 1"],
    ["inputs of fewer worlds", () => evppi(two, [[1]]), "inputs[0] is of 1 worlds, netBenefits[0] of 2"],
    ["rates of fewer worlds", () => evsi(two, { rates: [1], time: 1 }), "rates[0] is of 1 worlds"],
    ["inputs and outcomes of different worlds", () => prim([[1]], [0, 1]), "inputs[0] is of 1 worlds, y[0] of 2"],
    ["fewer events than none", () => gammaPoisson({ events: -1, exposure: 1 }), "events and exposure are from 0 up"],
    ["no exposure", () => gammaPoisson({ events: 2, exposure: 0 }), "no exposure bounds the rate"],
    ["half a world", () => plan(scenario, { worlds: 1.5 }), "worlds: a whole number from 1, not 1.5"],
    ["no worlds", () => sensitivity(scenario, { worlds: 0 }), "worlds: a whole number from 1, not 0"],
    ["a seed below 0", () => plan(scenario, { seed: -1 }), "seed: a whole number from 0 to 2^53 - 1, not -1"],
  ])("%s", (_, ask, why) => {
    expect(ask).toThrow(RangeError);
    expect(ask).toThrow(why);
  });
});
