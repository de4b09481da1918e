import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundle, top } from "./bundle.js";

/** Writes the page of all codes, as `relocate explain` prints it, beside the scenarios; with `--check` only compares. */
async function main() {
  const page = join(top, "scenarios", "RULES.md");
  const text = await printed();
  const isCurrent = existsSync(page) && readFileSync(page, "utf8") === text;
  const check = process.argv.includes("--check");
  if (!isCurrent && !check) writeFileSync(page, text);
  if (!isCurrent) console.log(`${page} ${check ? "is not what relocate explain prints" : "written"}`);
  process.exitCode = check && !isCurrent ? 1 : 0;
}

async function printed() {
  const folder = mkdtempSync(join(tmpdir(), "relocate-rules-"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  await bundle(folder);
  const text = execFileSync(process.execPath, [join(folder, "cli.js"), "explain", "-f", "markdown"], {
    encoding: "utf8",
  });
  rmSync(folder, { recursive: true });
  return text;
}

await main();
