/*
 * The whole sensitivity of the flagship at default worlds, against its plan, in turns in one process: the parts that simulate
 * again, and all of it with a value of a death averted, and with a curve in two quantities. At most 20 times is asked.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { top } from "../tools/bundle.js";
import { bundled, median } from "./bundled.js";

const ROUNDS = 3;
const { readScenario, plan, sensitivity } = await bundled("test/bench/sensitivity.ts");
const path = join(top, "scenarios/camp-liberty-2013.yaml");
const { scenario } = await readScenario({ text: readFileSync(path, "utf8"), name: path }, { path });
const curve = ["$crowding", "$escalation"].map((path) => ({ path, times: false }));
const RUNS = {
  "everything screened": () => sensitivity(scenario),
  "with worth in money": () => sensitivity(scenario, { valuePerDeathAverted: 1e6 }),
  "with a curve": () => sensitivity(scenario, { between: ["partial", "stay"], on: curve }),
};

function milliseconds(run) {
  const begun = performance.now();
  run();
  return performance.now() - begun;
}

/** The plan of the table: its figures are computed when they are read, and here all are. */
const planned = () => JSON.stringify(plan(scenario, { timeline: false }));

planned();
for (const [name, run] of Object.entries(RUNS)) {
  const pairs = Array.from({ length: ROUNDS }, () => ({ base: milliseconds(planned), whole: milliseconds(run) }));
  const ratio = median(pairs.map(({ base, whole }) => whole / base));
  const [base, whole] = [median(pairs.map((pair) => pair.base)), median(pairs.map((pair) => pair.whole))];
  console.log(
    `sensitivity, ${name}: ${ratio.toFixed(1)} times its plan (${whole.toFixed(0)} of ${base.toFixed(0)} ms)`,
  );
}
