import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import { optimization, top } from "../tools/bundle.js";

/** The module at a path of the checkout, bundled as the program is, so that its speed is the program's. */
export async function bundled(path) {
  const folder = mkdtempSync(join(top, "node_modules", ".bench-"));
  try {
    const build = await rolldown({
      input: join(top, path),
      platform: "node",
      cwd: top,
      external: ["highs"],
      optimization,
    });
    await build.write({ file: join(folder, "bench.mjs"), format: "esm", codeSplitting: false });
    await build.close();
    return await import(pathToFileURL(join(folder, "bench.mjs")).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
