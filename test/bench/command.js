/*
 * What a start costs: the command against bare node, in turns. Ratios are medians over the rounds, each of a pair that ran one
 * after the other; targets: --help 1.4, check of one file 2. `node test/bench/command.js [rounds]`
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { top } from "../tools/bundle.js";
import { median } from "./bundled.js";

const ROUNDS = { plan: 7, others: Number(process.argv[2] ?? 31) };
const program = join(top, "bin/relocate.js");
const COMMANDS = {
  "--help": [program, "--help"],
  "check of 43 lines": [program, "check", "test/fixtures/scenarios/small.yaml"],
  "check of the flagship": [program, "check", "scenarios/camp-liberty-2013.yaml"],
  plan: [program, "plan", "scenarios/camp-liberty-2013.yaml"],
};

function milliseconds(args) {
  const begun = performance.now();
  const { status } = spawnSync(process.execPath, args, { cwd: top });
  if (status !== 0) throw new Error(`${args.join(" ")} exited ${status}`);
  return performance.now() - begun;
}

for (const [name, args] of Object.entries(COMMANDS)) {
  const pairs = Array.from({ length: ROUNDS[name] ?? ROUNDS.others }, () => ({
    bare: milliseconds(["-e", "0"]),
    whole: milliseconds(args),
  }));
  const ratio = median(pairs.map(({ bare, whole }) => whole / bare));
  const [bare, whole] = [median(pairs.map((pair) => pair.bare)), median(pairs.map((pair) => pair.whole))];
  console.log(`relocate ${name}: ${whole.toFixed(0)} ms, ${ratio.toFixed(2)} times node -e 0 (${bare.toFixed(0)} ms)`);
}
