/*
 * The engine on the reference workload, one thread, in turns with two C programs, compiled here when a compiler is there:
 * reference.c is the engine's algorithm with the engine's draws, and must come to the same deaths; tight.c knows nothing but
 * this workload. Prints world-options and events a second.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { top } from "../tools/bundle.js";
import { bundled, median } from "./bundled.js";
import { writeDraws } from "./reference-draws.js";

const WORLDS = 20_000;
const ROUNDS = 11;

function compiled(name, folder, word) {
  const program = join(folder, name);
  try {
    execFileSync("cc", ["-O3", "-march=native", join(top, "test/bench", `${name}.c`), "-lm", "-o", program]);
  } catch {
    return null;
  }
  return () => JSON.parse(execFileSync(program, [word]).toString());
}

const core = await bundled("test/bench/core.ts");
const { parseScenario, compile, drawWorlds, simulate } = core;
const programme = compile(parseScenario(readFileSync(join(top, "test/bench/reference.yaml"), "utf8")).scenario);
const inputs = drawWorlds(programme, { seed: 1, from: 0, count: WORLDS });
const folder = mkdtempSync(join(tmpdir(), "bench-c-"));
const draws = join(folder, "draws");
writeDraws(draws, { programme, seed: 1, inputs, core });
const programs = { reference: compiled("reference", folder, draws), tight: compiled("tight", folder, "100000") };

function ours() {
  const begun = performance.now();
  const outcomes = simulate(programme, { seed: 1, worlds: WORLDS, inputs });
  const seconds = (performance.now() - begun) / 1000;
  return { outcomes, worldOptions: (WORLDS * programme.options.length) / seconds, events: outcomes.events / seconds };
}

/** One person in ten thousand of difference is what the last digit of an exponential can make. */
function compareDeaths({ options }, killed) {
  const sums = options.map(({ deaths }) => deaths.reduce((sum, n) => sum + n, 0));
  if (sums.some((sum, option) => Math.abs(sum - killed[option]) > 1e-4 * sum))
    throw new Error(`the C program counts ${killed}, the engine ${sums}`);
}

const rounds = [];
for (let round = 0; round < ROUNDS; round++) {
  const { outcomes, worldOptions, events } = ours();
  const same = programs.reference?.();
  if (same !== undefined) compareDeaths(outcomes, same.killed);
  const reference = same?.worldOptionsPerSecond;
  rounds.push({ ours: worldOptions, events, reference, tight: programs.tight?.().worldOptionsPerSecond });
}
rmSync(folder, { recursive: true });
const warm = rounds.slice(3);
const millions = (key) => (median(warm.map((round) => round[key])) / 1e6).toFixed(2);
const share = (key) => median(warm.map((round) => round.ours / round[key])).toFixed(2);
console.log(`reference workload, one thread: ${millions("ours")} M world-options/s, ${millions("events")} M events/s`);
if (programs.reference === null) console.log("no C compiler: no yardstick");
else {
  console.log(
    `  the same algorithm and draws in C, the same deaths: ${millions("reference")} M world-options/s; ours is ${share("reference")} of it`,
  );
  console.log(
    `  C that knows this workload alone: ${millions("tight")} M world-options/s; ours is ${share("tight")} of it`,
  );
}
