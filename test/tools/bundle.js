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
 * Bundles the program into a folder, dependencies included but for the solver, whose WebAssembly lies beside it; what a command
 * loads late stays in a file of its own. Without `pages`, a page has no script.
 */
export async function bundle(folder, { pages = true } = {}) {
  const build = await rolldown({
    input: { cli: join(top, "src/cli/main.ts"), thread: join(top, "src/cli/planning/thread.ts") },
    platform: "node",
    external: ["highs"],
    cwd: top,
    optimization,
    plugins: [withoutSubprograms, pageScripts({ top, optimization, pages })],
  });
  await build.write({
    dir: folder,
    format: "esm",
    // A thread is started from a chunk, and is found beside it.
    entryFileNames: ({ name }) => (name === "thread" ? "chunks/thread.js" : "[name].js"),
    chunkFileNames: "chunks/[name]-[hash].js",
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
