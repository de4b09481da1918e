/*
 * Mutation fuzzing of `check`: `node test/bench/fuzz.js [count] [first seed]`, by default 100,000 from seed 1. Scenarios
 * with bytes, lines, values or structure changed must be checked without a crash, within 2 s, every finding within the
 * text and said once, and shown without driving a terminal. Each failure names its seed; `node test/bench/fuzz.js 1 SEED`
 * reproduces it and prints the text.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { top } from "../tools/bundle.js";
import { bundled } from "./bundled.js";

const SLOWEST = 2000;
const HUNG = 20_000;

/** Runs in a thread of its own, so that what hangs has a seed too. */
async function run({ count, first, current }) {
  const { fuzz, mutated } = await bundled("test/fuzz/fuzz.ts");
  const { SOUND } = await bundled("test/fuzz/sound.ts");
  const texts = SOUND.map((path) => readFileSync(join(top, path), "utf8"));
  if (count === 1) console.log(mutated(texts, first));
  const seen = { checked: 0, sound: 0, milliseconds: 0, slowest: { milliseconds: 0 }, codes: new Set() };
  current[0] = first;
  for (const { seed, milliseconds, faults, codes, isSound } of fuzz(texts, { first, count })) {
    current[0] = seed + 1;
    const slow = milliseconds > SLOWEST ? [`took ${Math.round(milliseconds)} ms`] : [];
    for (const fault of [...faults, ...slow]) parentPort.postMessage({ failure: `seed ${seed}: ${fault}` });
    if (milliseconds > seen.slowest.milliseconds) seen.slowest = { seed, milliseconds };
    for (const code of codes) seen.codes.add(code);
    seen.checked++;
    seen.sound += isSound ? 1 : 0;
    seen.milliseconds += milliseconds;
  }
  parentPort.postMessage({ seen });
}

function summary({ checked, sound, milliseconds, slowest, codes }, first) {
  const [share, mean] = [((100 * sound) / checked).toFixed(0), (milliseconds / checked).toFixed(1)];
  return [
    `${checked} mutated scenarios from seed ${first}: ${share} % still sound, ${codes.size} different codes found`,
    `${mean} ms each; the slowest, seed ${slowest.seed}, ${slowest.milliseconds.toFixed(0)} ms`,
  ].join("\n");
}

function watch(count, first) {
  const current = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL(import.meta.url), { workerData: { count, first, current } });
  let failures = 0;
  let last = { seed: current[0], since: performance.now() };
  const timer = setInterval(() => {
    if (current[0] !== last.seed) last = { seed: current[0], since: performance.now() };
    if (performance.now() - last.since < HUNG) return;
    console.log(`seed ${last.seed}: still at it after ${HUNG / 1000} s`);
    process.exit(1);
  }, 1000);
  worker.on("message", ({ failure, seen }) => {
    if (seen) console.log(`${summary(seen, first)}\n${failures} failures`);
    if (!failure) return clearInterval(timer);
    failures++;
    process.exitCode = 1;
    console.log(failure);
  });
}

if (isMainThread) watch(...[process.argv[2] ?? 100_000, process.argv[3] ?? 1].map(Number));
else await run(workerData);
