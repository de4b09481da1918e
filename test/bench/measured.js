import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { top } from "../tools/bundle.js";

const PEAK = "process.on('exit', () => process._rawDebug('peak', process.resourceUsage().maxRSS))";
const preload = `data:text/javascript,${encodeURIComponent(PEAK)}`;

/** The program with these words: seconds, and the most memory it held. */
export function measured(words) {
  const begun = performance.now();
  const program = ["--import", preload, join(top, "bin/relocate.js"), ...words, "--quiet"];
  const { status, stderr } = spawnSync(process.execPath, program, { cwd: top, maxBuffer: Number.POSITIVE_INFINITY });
  if (status !== 0) throw new Error(`relocate exited ${status}: ${stderr}`);
  // Each worker thread runs the preload too; the figure is the process's, and grows.
  const peak = Math.max(...[...stderr.toString().matchAll(/peak (\d+)/g)].map((match) => Number(match[1])));
  return { seconds: (performance.now() - begun) / 1000, megabytes: peak / 1024 };
}
