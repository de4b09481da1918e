/*
 * The reference workload and the flagship through the whole command, on one thread and on two, in turns; to be run on a machine
 * that does nothing else. Asked: 1.8 times at 400,000 worlds of the reference workload.
 */
import { measured } from "./measured.js";
import { median } from "./bundled.js";

const ROUNDS = 3;
const [REFERENCE, FLAGSHIP] = ["test/bench/reference.yaml", "scenarios/camp-liberty-2013.yaml"];

for (const [path, worlds] of [
  [REFERENCE, 400_000],
  [REFERENCE, 1_600_000],
  [FLAGSHIP, 400_000],
]) {
  const seconds = (jobs) => measured(["plan", path, "-n", String(worlds), "--jobs", String(jobs)]).seconds;
  const pairs = Array.from({ length: ROUNDS }, () => seconds(1) / seconds(2));
  console.log(`${worlds} worlds of ${path}: two threads ${median(pairs).toFixed(2)} times as fast as one`);
}
