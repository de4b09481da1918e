import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createContext, runInContext } from "node:vm";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as packageFile from "../package.json";
import type { Diagnostic, PlanOptions, PlanResult, Scenario } from "../src/index.ts";
import { small } from "./cli/scenarios.ts";
import { bundleLibrary, top } from "./tools/bundle.js";

/** Below the checkout, so that the library finds its dependencies. */
const folder = join(top, "node_modules", ".cache", `relocate-library-${process.pid}`);
const entry = join(folder, "library", "index.js");

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module", sideEffects: packageFile.sideEffects }));
  await bundleLibrary(join(folder, "library"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a page that uses some names of the library takes along, as one script that leaves them in `relocate`. */
async function taken(names: string): Promise<string> {
  const page = {
    name: "page",
    resolveId: (id: string) => (id === "page" ? "\0page" : null),
    load: (id: string) => (id === "\0page" ? `export { ${names} } from ${JSON.stringify(entry)};` : null),
  };
  const build = await rolldown({ input: "page", platform: "browser", cwd: top, plugins: [page] });
  const { output } = await build.generate({ format: "iife", name: "relocate", minify: true, codeSplitting: false });
  await build.close();
  return output[0].code;
}

describe("the library", () => {
  test("gives every name the contract promises", async () => {
    const library = await import(pathToFileURL(entry).href);
    for (const name of [
      "parseScenario",
      "plan",
      "frontier",
      "acceptability",
      "evpi",
      "evppi",
      "prim",
      "regret",
      "gammaPoisson",
    ])
      expect([name, typeof library[name]]).toEqual([name, "function"]);
    // The names by which a program in TypeScript passes these on; the type check fails where one is not there.
    const { scenario, diagnostics }: { scenario: Scenario | null; diagnostics: Diagnostic[] } =
      library.parseScenario(small);
    const result: PlanResult = library.plan(scenario, { worlds: 64 } satisfies PlanOptions);
    expect(result.options.map(({ id }) => id)).toEqual(["stay", "go"]);
    expect(diagnostics).toEqual([]);
  });

  test("names nothing of Node", () => {
    const files = readdirSync(join(folder, "library"), { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith(".js"),
    );
    expect(files.length).toBeGreaterThan(50);
    for (const file of files)
      expect(readFileSync(join(folder, "library", file), "utf8")).not.toMatch(/from "node:|\bprocess\./);
  });

  test("only what is imported is taken along", async () => {
    expect((await taken("frontier")).length).toBeLessThan(2000);
    expect((await taken("plan")).length).toBeLessThan((await taken("plan, parseScenario")).length / 2);
  });

  test("runs where there is no Node, and gives the same figures", async () => {
    const context = createContext({ text: small, TextEncoder, TextDecoder });
    const script = `${await taken("parseScenario, plan")};
      JSON.stringify(relocate.plan(relocate.parseScenario(text).scenario, { worlds: 256, seed: 3 }))`;
    const there = JSON.parse(runInContext(script.replace(/^var relocate=/, "relocate="), context));
    const library = await import(pathToFileURL(entry).href);
    const here = library.plan(library.parseScenario(small).scenario, { worlds: 256, seed: 3 });
    expect(there).toEqual(JSON.parse(JSON.stringify(here)));
  });
});
