/*
 * Reading logs of attacks: a UCDP-like log of 10 MB and of 200 MB through `check`, each in a process of its own. Processor time as a ratio to
 * reading the same bytes and splitting them at line ends, which is the least that anyone does; and the most memory held.
 */
import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundle, top } from "../tools/bundle.js";

const SCENARIO = `relocate: 1
title: A camp
start: 2016-09-09
horizon: 1 year
evidence:
  log: { from: 2012-02-18, file: log.csv, where: { actor: nobody }, note: made up }
sites: { camp: { people: { value: 3100, note: made up } } }
threats:
  attack: { at: camp, attacks: { evidence: log }, per_attack: { evidence: log }, concentration: 1, note: made up }
baseline: stay
options: { stay: {} }
`;
const LINES = `let lines = 0;
for await (const chunk of (await import("node:fs")).createReadStream(process.argv[1])) for (const byte of chunk) if (byte === 10) lines++;
`;
const PEAK = `data:text/javascript,${encodeURIComponent('import { readFileSync } from "node:fs"; process.on("exit", () => process.stderr.write("cpu=" + (process.cpuUsage().user + process.cpuUsage().system) / 1e6 + " peak=" + /VmHWM:\\s*(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]))')}`;

const folder = mkdtempSync(join(tmpdir(), "relocate-logs-"));
writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
writeFileSync(join(folder, "scenario.yaml"), SCENARIO);
await bundle(join(folder, "dist"));
const [header, tags, ...rows] = readFileSync(join(top, "test/fixtures/logs/ucdp-ged191-camp-liberty.csv"), "utf8")
  .trimEnd()
  .split("\n");

for (const megabytes of [10, 200]) {
  const log = openSync(join(folder, "log.csv"), "w");
  writeSync(log, `${header}\n${tags}\n`);
  const block = `${rows.join("\n")}\n`.repeat(250);
  for (let written = 0; written < megabytes * 1e6; written += Buffer.byteLength(block)) writeSync(log, block);
  closeSync(log);
  const least = timed(["--import", PEAK, "--input-type=module", "-e", LINES, join(folder, "log.csv")]);
  const check = timed(["--import", PEAK, join(folder, "dist/cli.cjs"), "check", join(folder, "scenario.yaml")]);
  const rate = (megabytes / check.seconds).toFixed(0);
  console.log(
    `${megabytes} MB: check ${check.seconds.toFixed(2)} s of processor time (${rate} MB/s), ${(check.seconds / least.seconds).toFixed(1)} times counting lines; at most ${check.megabytes} MB held (counting lines ${least.megabytes} MB)`,
  );
}
rmSync(folder, { recursive: true });

function timed(words) {
  const { stderr } = spawnSync(process.execPath, words, { encoding: "utf8" });
  const seconds = Number(/cpu=([\d.]+)/.exec(stderr)?.[1]);
  return { seconds, megabytes: Math.round(Number(/peak=(\d+)/.exec(stderr)?.[1]) / 1024) };
}
