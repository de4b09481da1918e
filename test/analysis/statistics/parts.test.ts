import { describe, expect, it } from "vitest";
import { analyse } from "../../../src/analysis/analyse.ts";
import { designOf } from "../../../src/analysis/design.ts";
import { batchesOf, partMaker } from "../../../src/analysis/parts.ts";
import { plan } from "../../../src/analysis/plan.ts";
import { addPart, createPart } from "../../../src/analysis/statistics/part.ts";
import { statisticsOfPart } from "../../../src/analysis/statistics/statistics.ts";
import { soundCommitted } from "../../support/committed-scenario.ts";

const WORLDS = 3 * 2048 + 160;

for (const name of ["camp-liberty-2013.yaml", "kosovo-1999.yaml", "libya-etm-2017.yaml"]) {
  describe(`${name}, part by part`, async () => {
    const scenario = await soundCommitted(name);
    const held = JSON.stringify(plan(scenario, { worlds: WORLDS, seed: 5 }));
    const design = designOf(scenario, { worlds: WORLDS, seed: 5 });
    const parts = batchesOf({ from: 0, worlds: WORLDS }).map(partMaker(design));

    it("is the same to the last byte as with all worlds held at once, in any order and grouping", () => {
      for (const order of [
        [0, 1, 2, 3],
        [3, 1, 0, 2],
      ]) {
        const merged = createPart();
        for (const i of order) addPart(merged, parts[i]);
        expect(JSON.stringify(analyse(design, statisticsOfPart(merged)))).toBe(held);
      }
      const [left, right] = [createPart(), createPart()];
      for (const i of [2, 0]) addPart(left, parts[i]);
      for (const i of [1, 3]) addPart(right, parts[i]);
      addPart(right, left);
      expect(JSON.stringify(analyse(design, statisticsOfPart(right)))).toBe(held);
    });

    it("is another result where a part is left out", () => {
      const merged = createPart();
      for (const part of parts.slice(0, 3)) addPart(merged, part);
      expect(merged.worlds).toBe(3 * 2048);
      expect(JSON.stringify(analyse(design, statisticsOfPart(merged)))).not.toBe(held);
    });
  });
}
