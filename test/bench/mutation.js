/*
 * Mutation testing of src/engine, src/analysis, src/evidence and src/optimise: how many of the mutants that Stryker makes of
 * them are killed by the tests of these rooms and of model. Takes a random sample, as many of each room. Tests that take long
 * are left out, which can only lower the score.
 */
import { appendFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { coverage, reaches } from "../tools/mutation/covering.js";
import { mutantsIn, sampled } from "../tools/mutation/mutants.js";
import { MUTATED } from "../tools/mutation/testing.js";
import { createTrials } from "../tools/mutation/trial.js";

const { values } = parseArgs({
  options: {
    /** Mutants tried, and the seed that draws them; `--full` tries all. */
    sample: { type: "string", default: "300" },
    seed: { type: "string", default: "1" },
    full: { type: "boolean", default: false },
    /** A folder or a file that the mutants are of. */
    in: { type: "string", default: "src" },
    /** Lists the mutants that no test kills; a file that gets every result as a line of JSON. */
    survivors: { type: "boolean", default: false },
    log: { type: "string" },
    /** Leaves out the tests that hold numbers as they once were; asks those that take long too. */
    "without-snapshots": { type: "boolean", default: false },
    long: { type: "boolean", default: false },
  },
});

/** What holds numbers as they once were says that a mutant changes something, and not what. */
const SNAPSHOTS = ["test/engine/regression.test.ts"];
/** Tests that take long, and the sources they are asked about all the same; `--long` asks them about all. */
const LONG = {
  "test/engine/compensator.test.ts": [],
  "test/engine/conservation.test.ts": [],
  "test/engine/phases.test.ts": ["engine/phases.ts"],
  "test/analysis/backtest/library.test.ts": ["analysis/backtest/"],
  "test/analysis/corrected-means.test.ts": [
    "analysis/controls.ts",
    "analysis/corrected-means.ts",
    "analysis/monomial.ts",
  ],
  "test/analysis/sensitivity/central-claim.test.ts": [],
  "test/analysis/sliders.test.ts": [
    "analysis/deciding-inputs.ts",
    "analysis/plan.ts",
    "analysis/report-data.ts",
    "analysis/sliders.ts",
  ],
  "test/analysis/statistics/parts.test.ts": ["analysis/parts.ts", "analysis/statistics/"],
  "test/evidence/calibration.test.ts": ["evidence/"],
  "test/optimise/agreement.test.ts": ["optimise/"],
  "test/optimise/brute-force.test.ts": ["optimise/"],
};

const rooms = MUTATED.filter((room) => `src/${room}`.startsWith(values.in) || values.in.startsWith(`src/${room}`));
const tests = await coverage();
const seconds = (file) => tests[file].seconds;
const trials = createTrials();
const inOrder = Object.keys(tests).sort((a, b) => seconds(a) - seconds(b));
const isAsked = (file, mutant) =>
  !(values["without-snapshots"] && SNAPSHOTS.includes(file)) &&
  (values.long || (LONG[file]?.some((source) => mutant.file.startsWith(`src/${source}`)) ?? true));

async function tried(mutant) {
  const files = inOrder.filter((file) => isAsked(file, mutant) && reaches(tests[file], mutant));
  const killedBy = await trials.killer({ mutant, files: files.map((file) => ({ file, seconds: seconds(file) })) });
  const { name, file, line, column, original, replacement } = mutant;
  const result = { at: `${file}:${line}:${column}`, name, original: short(original), replacement: short(replacement) };
  if (values.log) appendFileSync(values.log, `${JSON.stringify({ ...result, tests: files.length, killedBy })}\n`);
  if (killedBy === null && values.survivors) tell(result, files);
  return killedBy;
}

const short = (code) => code.replace(/\s+/g, " ").slice(0, 90);

function tell({ at, original, replacement }, files) {
  console.log(`  ${files.length === 0 ? "no test reaches" : "survived"} ${at} ${original} → ${replacement}`);
}

/** Score in percent, and its standard error: none where all mutants were tried. */
function score(killed, { count, of }) {
  const share = killed / count;
  const se = Math.sqrt(((share * (1 - share)) / (count - 1)) * (1 - count / of));
  return `${(100 * share).toFixed(1)} % ± ${(100 * se).toFixed(1)}`;
}

async function scored(room) {
  const all = (await mutantsIn(`src/${room}`)).filter(({ file }) => file.startsWith(values.in));
  const mutants = values.full ? all : sampled(all, Math.round(Number(values.sample) / rooms.length), values.seed);
  const results = [];
  for (const mutant of mutants) results.push(await tried(mutant));
  const size = { count: results.length, of: all.length };
  const killed = results.filter((killedBy) => killedBy !== null);
  return { room, ...size, score: score(killed.length, size) };
}

const scores = [];
for (const room of rooms) scores.push(await scored(room));
trials.end();
const [count, of] = ["count", "of"].map((size) =>
  scores.reduce((sum, room) => sum + room[size], 0).toLocaleString("en"),
);
console.log(
  `mutation score, ${count} of ${of} mutants: ${scores.map(({ room, score }) => `${room} ${score}`).join(", ")}`,
);
