import { readFileSync } from "node:fs";
import { join } from "node:path";
import { BaseSequencer } from "vitest/node";
import { top } from "../bundle.js";
import { mutated } from "./mutants.js";
import { specifications, vitestWith } from "./testing.js";

/*
 * A process that holds mutants against tests, one after the other: is sent `{ mutant, files }`, and answers with the first of
 * the files that fails, or null. Where a mutant makes a file of tests run for ever it says so as its `last` word and ends.
 */
let active = null;
let order = [];
let killedBy = null;
let current = null;

/** In what is read, not in what another plugin may have made of it: a mutant's place is that of the file. */
const mutating = {
  name: "mutating",
  enforce: "pre",
  load: (id) => (active !== null && id === join(top, active.file) ? mutated(readFileSync(id, "utf8"), active) : null),
};

/** In the order asked for, where vitest would begin with the longest. */
class InOrder extends BaseSequencer {
  sort(found) {
    return found.sort((a, b) => order.indexOf(a.moduleId) - order.indexOf(b.moduleId));
  }
}

const nameOf = ({ moduleId }) => moduleId.slice(top.length + 1);

/** The first failure is enough. Told once, vitest would still load the other files; told twice, it ends the thread. */
function fails(module) {
  if (killedBy !== null) return;
  killedBy = nameOf(module);
  vitest.cancelCurrentRun("test-failure");
  vitest.cancelCurrentRun("test-failure");
}

/** Of the processor, threads included: what else the machine does takes none of it. */
function secondsUsed() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

const reporter = {
  onTestModuleQueued: (module) => {
    current = { file: nameOf(module), begun: secondsUsed() };
  },
  onTestCaseResult: (test) => test.result().state === "failed" && fails(test.module),
  onTestModuleEnd: (module) => !module.ok() && fails(module),
};
const vitest = await vitestWith({ isolate: false, sequence: { sequencer: InOrder }, reporters: [reporter] }, [
  mutating,
]);
const tests = await specifications(vitest);

/** A file that takes this many seconds, where it takes `seconds` without a mutant, runs for ever. */
const patience = (seconds) => 5 + 3 * seconds;

function watch(files) {
  const allowed = new Map(files.map(({ file, seconds }) => [file, patience(seconds)]));
  return setInterval(() => {
    if (current === null || secondsUsed() - current.begun < allowed.get(current.file)) return;
    process.send({ killedBy: `${current.file}, which took too long`, last: true }, () => process.exit());
  }, 250);
}

async function killer({ mutant, files }) {
  [active, killedBy, current] = [mutant, null, null];
  const asked = files.map(({ file }) => tests.get(file));
  order = asked.map(({ moduleId }) => moduleId);
  const watching = watch(files);
  vitest.invalidateFile(join(top, mutant.file));
  const { unhandledErrors } = await vitest.runTestSpecifications(asked);
  vitest.invalidateFile(join(top, mutant.file));
  clearInterval(watching);
  if (killedBy !== null) return killedBy;
  return unhandledErrors.length > 0 ? "an error outside any test" : null;
}

process.on("message", async (question) => process.send({ killedBy: await killer(question) }));
process.send("ready");
