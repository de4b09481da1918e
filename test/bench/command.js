/*
 * The whole command on the flagship at default worlds, and its help, against bare node, in turns.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { top } from "../tools/bundle.js";
import { median } from "./bundled.js";

const ROUNDS = 7;
const program = join(top, "bin/relocate.js");
const COMMANDS = {
  plan: [program, "plan", "scenarios/camp-liberty-2013.yaml"],
  "--help": [program, "--help"],
  check: [program, "check", "scenarios/camp-liberty-2013.yaml"],
};

function milliseconds(args) {
  const begun = performance.now();
  const { status } = spawnSync(process.execPath, args, { cwd: top });
  if (status !== 0) throw new Error(`${args.join(" ")} exited ${status}`);
  return performance.now() - begun;
}

for (const [name, args] of Object.entries(COMMANDS)) {
  const pairs = Array.from({ length: ROUNDS }, () => ({ bare: milliseconds(["-e", "0"]), whole: milliseconds(args) }));
  const ratio = median(pairs.map(({ bare, whole }) => whole / bare));
  const [bare, whole] = [median(pairs.map((pair) => pair.bare)), median(pairs.map((pair) => pair.whole))];
  console.log(`relocate ${name}: ${whole.toFixed(0)} ms, ${ratio.toFixed(1)} times node -e 0 (${bare.toFixed(0)} ms)`);
}
