import { resolve } from "node:path";
import { defineConfig } from "vitest/config";
import { leafImports } from "./tools/leaf-imports.ts";

/** In CI the counts are also written where `.ci/run` reads them. */
const reporters = process.env.CI ? ["default", ["json", { outputFile: "coverage/results.json" }]] : ["default"];

export default defineConfig({
  plugins: [leafImports],
  root: resolve(import.meta.dirname, ".."),
  test: {
    include: ["test/**/*.test.ts"],
    // Files wait for programs they start as much as they compute: as many at once as there are cores, not one fewer.
    maxWorkers: "100%",
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: reporters as ["default"],
  },
});
