import { expect, it } from "vitest";
import { createStudy } from "../../../src/analysis/sensitivity/study.ts";
import { tornadoBar } from "../../../src/analysis/sensitivity/tornado.ts";
import { soundCommitted } from "../../support/committed-scenario.ts";
import { influences } from "./influences.ts";

/**
 * By a plan of its own with `--set threats.fighting.per_attack.killed=0.5006` (16,384 worlds): 0.876 deaths weighted with two
 * facilities, 1.087 staying. As drawn, worlds differ by far more than this.
 */
it("names the option that is best where a quantity that decides much is small", async () => {
  const study = createStudy(await soundCommitted("libya-etm-2017.yaml"), { seed: 1, worlds: 4096, needs: "weighed" });
  const influence = influences(study, ["deaths"]).find(
    ({ key }) => key === "threats.fighting.per_attack.killed",
  ) as ReturnType<typeof influences>[number];
  const { low } = tornadoBar({ study }, { held: "two-facilities", influence });
  expect(low.value).toBeCloseTo(0.5, 2);
  expect(low.option).toBe("two-facilities");
  expect(low.held.se).toBeLessThan(0.03);
  expect(Math.abs(low.held.mean - 0.876)).toBeLessThan(4 * low.held.se);
});
