/*
 * What the Sobol sample, the compensator and the controls buy on the flagship at the default worlds, against counting with plain
 * Monte Carlo in as many worlds of the same engine. First the variance of plain counting (that of the counts over their number,
 * paired in the same worlds for differences) over the variance of our means (the square of the standard error, averaged over
 * seeds); then the same with each variance times the processor time it takes: plain counting draws and simulates, ours also
 * corrects the means.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { top } from "../tools/bundle.js";
import { bundled } from "./bundled.js";

const WORLDS = 16_384;
const SEEDS = 12;

const { readScenario, compile, simulate, estimate, createRun, correctedMeans } = await bundled("test/bench/core.ts");
const path = join(top, "scenarios/camp-liberty-2013.yaml");
const { scenario } = await readScenario({ text: readFileSync(path, "utf8"), name: path }, { path });
const programme = compile(scenario);
const baseline = programme.options.findIndex(({ id }) => id === scenario.baseline);

function variance(column) {
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
  return column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (column.length - 1);
}

const less = (a, b) => a.map((value, w) => value - b[w]);
const compared = programme.options.map((_, index) => index);
const spent = { simulate: 0, correct: 0 };

/** What a step gives; its processor time is added up under its name. */
function timed(step, run) {
  const begun = process.cpuUsage();
  const result = run();
  spent[step] += process.cpuUsage(begun).user;
  return result;
}

function corrected(outcomes) {
  const run = createRun(programme, outcomes, { compared, baseline });
  return outcomes.options.map(({ deathsExpected }, option) => {
    return correctedMeans(run, { name: `deaths ${option}`, of: () => deathsExpected }, option);
  });
}

simulate(programme, { seed: 0, worlds: WORLDS });
const rows = programme.options.map(({ id }) => ({ id, plain: 0, ours: 0, plainPaired: 0, oursPaired: 0 }));
for (let seed = 1; seed <= SEEDS; seed++) {
  const outcomes = timed("simulate", () => simulate(programme, { seed, worlds: WORLDS }));
  const means = timed("correct", () => corrected(outcomes));
  const base = outcomes.options[baseline];
  outcomes.options.forEach((option, index) => {
    rows[index].plain += variance(option.deaths) / WORLDS;
    rows[index].ours += estimate(means[index]).se ** 2;
    rows[index].plainPaired += variance(less(option.deaths, base.deaths)) / WORLDS;
    rows[index].oursPaired += estimate(less(means[index], means[baseline])).se ** 2;
  });
}

const time = spent.simulate / (spent.simulate + spent.correct);
const said = (ratio) => `${ratio.toFixed(0)} (× time ${(ratio * time).toFixed(0)})`;
console.log(
  `counting with plain Monte Carlo over ours, flagship, ${WORLDS} worlds, ${SEEDS} seeds: variance (× time: ours takes ${(1 / time).toFixed(2)} of it)`,
);
for (const { id, plain, ours, plainPaired, oursPaired } of rows) {
  const paired = oursPaired === 0 ? "" : `, difference to ${scenario.baseline} ${said(plainPaired / oursPaired)}`;
  console.log(`  ${id}: mean deaths ${said(plain / ours)}${paired}`);
}
