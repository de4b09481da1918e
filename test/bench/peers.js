/*
 * The engine on the reference workload, one thread, against programs of the same as one would write them in Python: numpy by the
 * day, all worlds at once, and SimPy, event by event; in turns, by processor time. They must tell the same mean deaths as ours,
 * within errors. Asked: 8 times numpy, 50 times SimPy. A Python that has them: Debian's python3-numpy and python3-simpy3.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { top } from "../tools/bundle.js";
import { bundled, median } from "./bundled.js";

const ROUNDS = 5;
const WORLDS = 20_000;
const PEERS = [
  { name: "numpy, daily step", needs: "numpy", file: "numpy_daily.py", worlds: 10_000 },
  { name: "SimPy", needs: "numpy, simpy", file: "simpy_events.py", worlds: 1_000 },
];
/** Standard errors of a difference: chance goes further in one of 16,000. */
const APART = 4;

const { parseScenario, compile, simulate, estimate, createRun, correctedMeans } = await bundled("test/bench/core.ts");
const programme = compile(parseScenario(readFileSync(join(top, "test/bench/reference.yaml"), "utf8")).scenario);
const order = ["stay", "partial", "full", "transit"].map((id) => programme.options.findIndex((o) => o.id === id));

function ours() {
  const begun = process.cpuUsage();
  const outcomes = simulate(programme, { seed: 1, worlds: WORLDS });
  const { user, system } = process.cpuUsage(begun);
  const seconds = (user + system) / 1e6;
  return { outcomes, worldOptionsPerSecond: (WORLDS * order.length) / seconds };
}

function meansOf({ outcomes }) {
  const run = createRun(programme, outcomes, { compared: order, baseline: order[0] });
  return order.map((option) => {
    const column = { name: `deaths ${option}`, of: () => outcomes.options[option].deathsExpected };
    return estimate(correctedMeans(run, column, option));
  });
}

function python(...words) {
  const { status, stdout, stderr } = spawnSync("python3", words, { encoding: "utf8" });
  return status === 0 ? stdout : { stderr };
}

function compared({ name, file, worlds }, known) {
  const pairs = Array.from({ length: ROUNDS }, () => {
    const said = python(join(top, "test/bench/peers", file), String(worlds));
    if (typeof said !== "string") throw new Error(`${file}: ${said.stderr}`);
    const peer = JSON.parse(said);
    return { peer, ratio: ours().worldOptionsPerSecond / peer.worldOptionsPerSecond };
  });
  const { means, errors } = pairs[0].peer;
  known.forEach(({ mean, se }, i) => {
    const apart = Math.abs(means[i] - mean) / Math.hypot(errors[i], se);
    if (apart > APART)
      throw new Error(`${name}: option ${i} has ${means[i]} deaths, ours ${mean}: ${apart} errors apart`);
  });
  const rate = median(pairs.map(({ peer }) => peer.worldOptionsPerSecond / 1000));
  const ratio = median(pairs.map((pair) => pair.ratio));
  console.log(
    `${name}: ${rate.toFixed(0)} k world-options/s, the same mean deaths; ours is ${ratio.toFixed(1)} times it`,
  );
}

for (let warm = 0; warm < 2; warm++) ours();
const known = meansOf(ours());
for (const peer of PEERS) {
  if (typeof python("-c", `import ${peer.needs}`) === "string") compared(peer, known);
  else console.log(`${peer.name}: skipped, no Python with ${peer.needs}`);
}
