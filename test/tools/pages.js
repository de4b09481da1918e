import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundle, top } from "./bundle.js";
import { terminalPicture } from "./terminal-picture.js";

/** What the program prints, beside the scenarios: the page of all codes, that of all keys, and the README's picture. */
const PAGES = {
  "RULES.md": (printed) => printed("explain", "-f", "markdown"),
  "FORMAT.md": (printed) => printed("schema", "scenario", "-f", "markdown"),
  "camp-liberty-2013.svg": picture,
};

/** Writes these files; with `--check` only compares. */
async function main() {
  const check = process.argv.includes("--check");
  const folder = mkdtempSync(join(tmpdir(), "relocate-pages-"));
  await bundle(folder);
  const env = { ...process.env, LC_ALL: "C.UTF-8" };
  const printed = (...words) =>
    execFileSync(process.execPath, [join(folder, "cli.cjs"), ...words], { encoding: "utf8", env });
  const drifted = Object.entries(PAGES).filter(([name, text]) => refresh(name, text(printed), check));
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

/** The first screen of the plan of the flagship: down to the deaths over the worlds. */
function picture(printed) {
  const file = "scenarios/camp-liberty-2013.yaml";
  const plan = printed("plan", join(top, file), "--color", "--width", "100", "--quiet");
  return terminalPicture(
    `npx relocate plan ${file}`,
    plan.slice(0, plan.indexOf("\n\n", plan.indexOf("Deaths over the"))),
    100,
  );
}

await main();
