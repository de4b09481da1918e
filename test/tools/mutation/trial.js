import { fork } from "node:child_process";
import { join } from "node:path";
import { top } from "../bundle.js";

const RUNNER = join(top, "test/tools/mutation/runner.js");

function begun() {
  const child = fork(RUNNER, { cwd: top, stdio: ["ignore", "ignore", "inherit", "ipc"] });
  return new Promise((resolve) => child.once("message", () => resolve(child)));
}

/** Resolves to what killed the mutant, or null where it survived; what breaks a runner down is dead. */
function answer(child, question) {
  return new Promise((resolve) => {
    const done = (killedBy) => {
      child.removeAllListeners();
      resolve(killedBy);
    };
    child.on("exit", () => done("a runner that broke down"));
    child.on("message", ({ killedBy, last }) => {
      if (!last) return done(killedBy);
      child.removeAllListeners();
      child.on("exit", () => done(killedBy));
    });
    child.send(question);
  });
}

/** Something that tries mutants, `{ mutant, files }`: each on files of tests, `{ file, seconds }`, in their order. */
export function createTrials() {
  let child;
  return {
    async killer(question) {
      if (question.files.length === 0) return null;
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) child = await begun();
      return await answer(child, question);
    },
    end: () => child?.kill(),
  };
}
