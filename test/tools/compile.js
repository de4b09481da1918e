import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { top } from "./bundle.js";

const flagship = "scenarios/camp-liberty-2013.yaml";
const small = "test/fixtures/scenarios/small.yaml";
const keep = pathToFileURL(join(top, "test", "tools", "keep-compiled.js")).href;

/** What is run so that V8 compiles what people use most; small, since whoever installs the program waits for it. */
const COMMANDS = [
  ["--help"],
  ["check", flagship],
  ["check", small],
  ["plan", flagship, "--worlds", "256"],
  ["sensitivity", small, "--worlds", "256"],
];

/**
 * Compiles a bundled program ahead, for the Node that runs this: keeps beside its chunks what V8 made of them, functions that
 * are compiled only when they are called included.
 */
export function compile(folder) {
  rmSync(join(folder, "compiled"), { recursive: true, force: true });
  mkdirSync(join(folder, "compiled"));
  const start = ["--import", keep, join(folder, "cli.cjs")];
  for (const words of COMMANDS) execFileSync(process.execPath, [...start, ...words], { cwd: top, stdio: "ignore" });
}
