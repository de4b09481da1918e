/* The reference workload and the flagship through the whole command, on one thread and on two, in turns. */
import { measured } from "./measured.js";
import { median } from "./bundled.js";

const ROUNDS = 3;
const WORLDS = 400_000;

for (const [name, path] of [
  ["the reference workload", "test/bench/reference.yaml"],
  ["the flagship", "scenarios/camp-liberty-2013.yaml"],
]) {
  const seconds = (jobs) => measured(["plan", path, "-n", String(WORLDS), "--jobs", String(jobs)]).seconds;
  const pairs = Array.from({ length: ROUNDS }, () => seconds(1) / seconds(2));
  console.log(`${WORLDS} worlds of ${name}: two threads ${median(pairs).toFixed(2)} times as fast as one`);
}
