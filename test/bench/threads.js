/*
 * The flagship on one thread and on two, in turns; peak memory and time at several numbers of worlds, with the exponent of time.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { top } from "../tools/bundle.js";
import { median } from "./bundled.js";

const program = join(top, "bin/relocate.js");
const ROUNDS = 3;
const PEAK = "process.on('exit', () => process._rawDebug('peak', process.resourceUsage().maxRSS))";

function run(worlds, jobs) {
  const begun = performance.now();
  const words = ["plan", "scenarios/camp-liberty-2013.yaml", "-q", "-n", String(worlds), "--jobs", String(jobs)];
  const preload = `data:text/javascript,${encodeURIComponent(PEAK)}`;
  const { status, stderr } = spawnSync(process.execPath, ["--import", preload, program, ...words], { cwd: top });
  if (status !== 0) throw new Error(`relocate exited ${status}: ${stderr}`);
  const peak = Math.max(...[...stderr.toString().matchAll(/peak (\d+)/g)].map((match) => Number(match[1])));
  return { seconds: (performance.now() - begun) / 1000, megabytes: peak / 1024 };
}

const pairs = Array.from({ length: ROUNDS }, () => run(400_000, 1).seconds / run(400_000, 2).seconds);
console.log(`400,000 worlds of the flagship: two threads ${median(pairs).toFixed(2)} times as fast as one`);
const sizes = [50_000, 200_000, 800_000].map((worlds) => ({ worlds, ...run(worlds, 1) }));
for (const { worlds, seconds, megabytes } of sizes)
  console.log(`  ${worlds} worlds: ${seconds.toFixed(1)} s, peak ${megabytes.toFixed(0)} MB`);
const [first, last] = [sizes[0], sizes.at(-1)];
const exponent = Math.log(last.seconds / first.seconds) / Math.log(last.worlds / first.worlds);
console.log(`  time grows as worlds to the power ${exponent.toFixed(2)} (start-up included)`);
