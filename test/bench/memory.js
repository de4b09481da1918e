/*
 * Peak memory and time of the flagship through the whole command, on one thread, as worlds grow; with `--full` also at ten
 * million (asked: under 400 MB), which takes many minutes.
 */
import { exponent } from "./exponent.js";
import { measured } from "./measured.js";

const full = process.argv.includes("--full");
const sizes = [200_000, 1_000_000, ...(full ? [10_000_000] : [])].map((worlds) => ({
  worlds,
  ...measured(["plan", "scenarios/camp-liberty-2013.yaml", "-n", String(worlds), "--jobs", "1"]),
}));
for (const { worlds, seconds, megabytes } of sizes)
  console.log(`${worlds} worlds of the flagship: ${seconds.toFixed(1)} s, peak ${megabytes.toFixed(0)} MB`);
const grows = (of) => exponent(sizes.map((size) => ({ x: size.worlds, y: of(size) }))).toFixed(2);
console.log(
  `  memory grows as worlds to the power ${grows(({ megabytes }) => megabytes)}, ` +
    `time to the power ${grows(({ seconds }) => seconds)} (start-up included)`,
);
