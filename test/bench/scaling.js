/*
 * How time grows, as the power of what grows (least squares on logarithms; 1 is linear): a whole plan with its worlds and with
 * its options, the engine with events, and the cost of an event with the number of processes that can be next.
 * Processor time, of the fastest of some rounds.
 */
import { bundled } from "./bundled.js";
import { exponent } from "./exponent.js";
import { generatedRegion } from "./generated-region.js";

const ROUNDS = 3;
const { parseScenario, plan, compile, simulate } = await bundled("test/bench/core.ts");

function read(size) {
  const { scenario, diagnostics } = parseScenario(generatedRegion(size), { maxSize: 64e6 });
  if (scenario === null) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return scenario;
}

/** [x, seconds] of each case; rounds go over all of them in turns, so that a busy moment harms none alone. */
function timed(cases) {
  const points = cases.map(({ x }) => ({ x, y: Number.POSITIVE_INFINITY }));
  for (let round = 0; round < ROUNDS; round++)
    cases.forEach(({ run }, i) => {
      const begun = process.cpuUsage();
      run();
      const { user } = process.cpuUsage(begun);
      points[i].y = Math.min(points[i].y, user / 1e6);
    });
  return points;
}

function say(what, points, note = "") {
  const ends = [points[0], points.at(-1)].map(({ x }) => Math.round(x).toLocaleString("en"));
  console.log(`${what}, ${ends.join(" to ")}: to the power ${exponent(points).toFixed(2)}${note}`);
}

const few = read({ sites: 20, offers: 60, options: 8 });
const worlds = [2048, 4096, 8192, 16_384, 32_768];
const byWorlds = worlds.map((n) => ({ x: n, run: () => plan(few, { worlds: n, timeline: false }) }));
say("plan: time grows with worlds", timed(byWorlds));

const options = [4, 8, 16, 32].map((n) => ({ x: n, scenario: read({ sites: 20, offers: 60, options: n }) }));
const byOptions = options.map(({ x, scenario }) => ({
  x,
  run: () => plan(scenario, { worlds: 4096, timeline: false }),
}));
say("plan: time grows with options", timed(byOptions));

/** Nobody moves; attacks that kill few, so that all sites live on. */
const besieged = (sites, rate) => {
  const region = { sites, offers: 1, options: 1, attacks: `${rate} per year`, killed: "0.01" };
  return compile(read(region));
};
const simulated = (programme, count) => {
  const { events } = simulate(programme, { seed: 1, worlds: count });
  return { events, run: () => simulate(programme, { seed: 1, worlds: count }) };
};

const byEvents = [5, 10, 20, 40, 80].map((rate) => {
  const { events, run } = simulated(besieged(20, rate), 512);
  return { x: events / 512, run };
});
say("engine: time grows with events a world", timed(byEvents));

const crowds = [8, 32, 128, 512, 2048].map((sites) => ({
  sites,
  ...simulated(besieged(sites, 40), Math.max(16, 32_768 / sites)),
}));
const costs = timed(crowds.map(({ sites, run }) => ({ x: sites, run }))).map(({ x, y }, i) => ({
  x,
  y: y / crowds[i].events,
}));
const logarithm = exponent(costs.map(({ x }) => ({ x, y: Math.log2(x) })));
say("engine: the cost of an event grows with processes", costs, ` (their logarithm: ${logarithm.toFixed(2)})`);
console.log(`  ${costs.map(({ x, y }) => `${x}: ${(y * 1e9).toFixed(0)} ns`).join(", ")}`);
