import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundle, top } from "./bundle.js";

/**
 * Compares the schemas committed beside the scenarios with what `relocate schema` prints; `--write` puts these in their place.
 */
async function main() {
  const folder = mkdtempSync(join(tmpdir(), "relocate-schemas-"));
  await bundle(folder);
  const drifted = ["scenario", "plan", "check", "observed", "backtest", "trace", "sensitivity", "optimise", "diff"]
    .map((name) => printed(folder, name))
    .filter(hasDrifted);
  rmSync(folder, { recursive: true });
  const write = process.argv.includes("--write");
  for (const { path, text } of drifted) {
    if (write) writeFileSync(path, text);
    console.log(`${path} ${write ? "written" : "is not what relocate schema prints"}`);
  }
  process.exitCode = drifted.length > 0 && !write ? 1 : 0;
}

function printed(folder, name) {
  const text = execFileSync(process.execPath, [join(folder, "cli.cjs"), "schema", name], { encoding: "utf8" });
  return { path: join(top, "scenarios", JSON.parse(text).$id), text };
}

function hasDrifted({ path, text }) {
  try {
    return readFileSync(path, "utf8") !== text;
  } catch {
    return true;
  }
}

await main();
