/*
 * The engine on the reference workload, one thread, against a tight C program of the same structure
 * (reference.c, compiled here when a compiler is there), in turns. Prints world-options and events a second.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { top } from "../tools/bundle.js";
import { bundled, median } from "./bundled.js";

const WORLDS = 20_000;
const ROUNDS = 9;

function compiledC() {
  const folder = mkdtempSync(join(tmpdir(), "bench-c-"));
  const program = join(folder, "reference");
  try {
    execFileSync("cc", ["-O3", "-march=native", join(top, "test/bench/reference.c"), "-lm", "-o", program]);
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
  return {
    run: () => JSON.parse(execFileSync(program, ["100000"]).toString()),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

const { parseScenario, compile, simulate } = await bundled("test/bench/core.ts");
const programme = compile(parseScenario(readFileSync(join(top, "test/bench/reference.yaml"), "utf8")).scenario);
const c = compiledC();
const rounds = [];
for (let round = 0; round < ROUNDS; round++) {
  const begun = performance.now();
  const { events } = simulate(programme, { seed: 1, worlds: WORLDS });
  const seconds = (performance.now() - begun) / 1000;
  const ours = (WORLDS * programme.options.length) / seconds;
  rounds.push({ ours, events: events / seconds, c: c?.run().worldOptionsPerSecond ?? Number.NaN });
}
c?.remove();
const warm = rounds.slice(2);
const of = (key) => median(warm.map((round) => round[key])) / 1e6;
console.log(
  `reference workload, one thread: ${of("ours").toFixed(2)} M world-options/s, ${of("events").toFixed(1)} M events/s`,
);
if (c === null) console.log("no C compiler: no yardstick");
else {
  const ratio = median(warm.map((round) => round.ours / round.c));
  console.log(
    `C program of the same structure: ${of("c").toFixed(2)} M world-options/s; ours is ${ratio.toFixed(2)} of it`,
  );
}
