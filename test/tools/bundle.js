import { dirname, isAbsolute, join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { pageScripts } from "./page-scripts.js";

export const top = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** Named constants become numbers: reading a variable of the module, even one that never changes, costs a load each time. */
export const optimization = { inlineConst: { mode: "all", pass: 3 } };

/** Commander can start subcommands that are programs of their own; there are none, and what starts them is slow to load. */
const withoutSubprograms = {
  name: "without-subprograms",
  resolveId: (id, importer) => (id === "node:child_process" && importer?.includes("commander") ? "\0nothing" : null),
  load: (id) => (id === "\0nothing" ? "module.exports = {};" : null),
};

/**
 * What a start needs, the words of a command, a scenario, its logs, a text and a plan: a chunk each, what those before it hold left
 * out, since a chunk costs a fifth of a millisecond however small it is.
 */
const TOGETHER = [
  ["start", /cli.run\.ts$/],
  ["words", /cli.(check|plan)\.ts$/],
  ["reading", /(read-with-evidence|checked-of)\.ts$/],
  ["logs", /gather-evidence\.ts$/],
  ["text", /diagnostics-text\.ts$/],
  ["planning", /(analysis.design|planning.run-plan|report.plan-table)\.ts$/],
].map(([name, test], place, { length }) => ({ name, test, priority: length - place }));

/** Characters beyond ASCII are written as escapes: V8 takes ASCII as it lies in the file. */
const inAscii = {
  name: "in-ascii",
  generateBundle: (_, chunks) => {
    for (const chunk of Object.values(chunks)) chunk.code = chunk.code.replace(/[^\0-\x7f]/g, escaped);
  },
};

function escaped(unit) {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/**
 * Bundles the program into a folder: chunks of CommonJS, which can be compiled ahead (`compile.js`), and what loads them.
 * Dependencies are included but for the solver, whose WebAssembly lies beside it; what a command loads late stays in a file of its
 * own. Without `pages`, a page has no script.
 */
export async function bundle(folder, { pages = true } = {}) {
  await bundleChunks(join(folder, "chunks"), pages);
  const build = await rolldown({ input: join(top, "src/cli/main.ts"), platform: "node", cwd: top });
  await build.write({ file: join(folder, "cli.cjs"), format: "cjs" });
  await build.close();
}

async function bundleChunks(folder, pages) {
  const build = await rolldown({
    input: {
      run: join(top, "src/cli/run.ts"),
      "plan-thread": join(top, "src/cli/planning/plan-thread.ts"),
      "sensitivity-thread": join(top, "src/cli/analysing/sensitivity-thread.ts"),
    },
    platform: "node",
    external: ["highs"],
    cwd: top,
    optimization,
    resolve: { alias: { yaml: join(top, "node_modules/yaml/browser/index.js") } },
    plugins: [withoutSubprograms, pageScripts({ top, optimization, pages }), inAscii],
  });
  await build.write({
    dir: folder,
    format: "cjs",
    dynamicImportInCjs: false,
    codeSplitting: { groups: TOGETHER },
    comments: { legal: true, annotation: false, jsdoc: false },
    entryFileNames: "[name].cjs",
    chunkFileNames: "[name]-[hash].cjs",
  });
  await build.close();
}

/**
 * Writes the library into a folder, a file for each of its modules and dependencies left to who installs them, so that what
 * bundles a page takes along only what it imports. It names nothing of Node.
 */
export async function bundleLibrary(folder) {
  const build = await rolldown({
    input: { index: join(top, "src/index.ts") },
    platform: "neutral",
    external: (id) => !id.startsWith(".") && !isAbsolute(id),
    cwd: top,
    optimization,
  });
  await build.write({
    dir: folder,
    format: "esm",
    preserveModules: true,
    preserveModulesRoot: join(top, "src"),
    entryFileNames: "[name].js",
  });
  await build.close();
}
