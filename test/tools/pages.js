import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundle, top } from "./bundle.js";

/** Pages that the program prints, beside the scenarios. */
const PAGES = {
  "RULES.md": ["explain", "-f", "markdown"],
  "FORMAT.md": ["schema", "scenario", "-f", "markdown"],
};

/** Writes the page of all codes and the page of all keys beside the scenarios; with `--check` only compares. */
async function main() {
  const check = process.argv.includes("--check");
  const folder = mkdtempSync(join(tmpdir(), "relocate-pages-"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  await bundle(folder);
  const drifted = Object.entries(PAGES).filter(([name, words]) => refresh(name, printed(folder, words), check));
  rmSync(folder, { recursive: true });
  process.exitCode = check && drifted.length > 0 ? 1 : 0;
}

/** Whether a page was not what the program prints. */
function refresh(name, text, check) {
  const page = join(top, "scenarios", name);
  if (existsSync(page) && readFileSync(page, "utf8") === text) return false;
  if (!check) writeFileSync(page, text);
  console.log(`${page} ${check ? "is not what the program prints" : "written"}`);
  return true;
}

function printed(folder, words) {
  return execFileSync(process.execPath, [join(folder, "cli.js"), ...words], { encoding: "utf8" });
}

await main();
