/*
 * All benchmarks, one after the other, each in a process of its own. Figures to quote are ratios within one run. Mutation
 * testing, which takes the better part of an hour, is among them with `--mutation`.
 */
import { spawnSync } from "node:child_process";
import { cpus } from "node:os";
import { join } from "node:path";
import { top } from "../tools/bundle.js";

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0].model}`);
const NAMES = [
  "engine",
  "peers",
  "threads",
  "memory",
  "scaling",
  "region",
  "efficiency",
  "command",
  "check",
  "sensitivity",
  "logs",
  "optimise",
];
for (const name of process.argv.includes("--mutation") ? [...NAMES, "mutation"] : NAMES) {
  const { status } = spawnSync(process.execPath, [join(top, "test/bench", `${name}.js`)], { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
