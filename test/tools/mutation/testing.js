import { join } from "node:path";
import { createVitest } from "vitest/node";
import { top } from "../bundle.js";

/** The rooms whose mutants are tried. */
export const MUTATED = ["engine", "analysis", "evidence", "optimise"];

/** Rooms of tests that are evidence about them; those of the command line start programs, which no mutant reaches. */
const ROOMS = [...MUTATED, "model"];

/** Vitest in this process, one file after the other in a thread, silent. */
export async function vitestWith(options, plugins = []) {
  // Told that it is in CI, the suite's configuration would write a report.
  delete process.env.CI;
  const config = join(top, "test/vitest.config.ts");
  // A machine that is busy with something else makes no test fail.
  const patient = { testTimeout: 600_000, hookTimeout: 600_000 };
  const quiet = { ...patient, watch: false, reporters: [{}], pool: "threads", maxWorkers: 1, fileParallelism: false };
  return await createVitest("test", { config, ...quiet, ...options }, { plugins });
}

/** What runs each file of tests, by the file's path in the checkout. */
export async function specifications(vitest) {
  const found = await vitest.globTestSpecifications(ROOMS.map((room) => `test/${room}/`));
  return new Map(found.map((specification) => [specification.moduleId.slice(top.length + 1), specification]));
}
