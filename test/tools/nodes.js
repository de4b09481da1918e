import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { top } from "./bundle.js";

const VERSIONS = ["20", "22", "24"];
const flagship = "scenarios/camp-liberty-2013.yaml";

/** What every Node must answer with the same bytes: simulation, analyses, backtest, solver, findings, a page. */
const COMMANDS = [
  ["plan", flagship, "-n", "2048", "--json"],
  ["plan", flagship, "-n", "512", "-f", "csv", "--hxl"],
  ["plan", "scenarios/kosovo-1999.yaml", "-n", "512", "-f", "markdown"],
  ["sensitivity", flagship, "-n", "512", "--json"],
  ["optimise", flagship, "-n", "256", "--json"],
  ["backtest", "scenarios", "--observed", "scenarios/observed", "-n", "512", "--json"],
  ["diff", flagship, flagship, "--set", "offers.albania.places=500", "-n", "512", "--json"],
  ["trace", flagship, "--option", "full", "--json"],
  ["report", flagship, "-n", "256", "--no-sensitivity"],
  ["check", "scenarios", "--json"],
];

/**
 * The same bytes on every Node: fetches each version as a package into a temporary folder, runs the program that was built with
 * all of them, and compares. Exits 1 where one differs.
 */
function main() {
  const folder = mkdtempSync(join(tmpdir(), "relocate-nodes-"));
  try {
    const nodes = VERSIONS.map((version) => fetched(folder, version));
    const differing = COMMANDS.filter((words) => !agree(nodes, words));
    console.log(
      `${COMMANDS.length - differing.length} of ${COMMANDS.length} commands agree on Node ${VERSIONS.join(", ")}`,
    );
    process.exitCode = differing.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Path of a version's program. */
function fetched(folder, version) {
  const name = `node-${process.platform}-${process.arch}`;
  const prefix = join(folder, version);
  execFileSync(
    "npm",
    ["install", "--prefix", prefix, "--no-audit", "--no-fund", "--loglevel=error", `${name}@${version}`],
    {
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
  const path = join(prefix, "node_modules", name, "bin", "node");
  const found = execFileSync(path, ["--version"], { encoding: "utf8" }).trim();
  if (!found.startsWith(`v${version}.`)) throw new Error(`${name}@${version} is ${found}`);
  return { path, found };
}

function agree(nodes, words) {
  const answers = nodes.map(({ path }) => {
    const env = { ...process.env, NODE_DISABLE_COMPILE_CACHE: "1" };
    const { status, stdout, stderr } = spawnSync(path, [join(top, "bin", "relocate.js"), ...words], {
      cwd: top,
      env,
      maxBuffer: 1 << 28,
    });
    if (![0, 4].includes(status) || stdout.length === 0)
      throw new Error(`${words.join(" ")} on ${path}: ${status}\n${stderr}`);
    return createHash("sha256").update(stdout).digest("hex");
  });
  const same = new Set(answers).size === 1;
  console.log(`${same ? "same  " : "DIFFER"} relocate ${words.join(" ")}`);
  if (!same) for (const [i, { found }] of nodes.entries()) console.log(`       ${found} ${answers[i]}`);
  return same;
}

main();
