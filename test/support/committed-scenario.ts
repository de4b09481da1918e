import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type ReadScenario, readScenario } from "../../src/cli/read-scenario.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";

/** Path of a file beside the committed scenarios. */
export function beside(name: string): string {
  return fileURLToPath(new URL(`../../scenarios/${name}`, import.meta.url));
}

/** A scenario of another text in the place of a committed one, with what its logs say. */
export async function inPlaceOf(name: string, text: string): Promise<Scenario> {
  const { scenario, diagnostics } = await readScenario({ text, name }, { path: beside(name) });
  if (scenario === null) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return scenario;
}

/** A committed scenario with what its logs say, and its text. */
export async function committed(name: string): Promise<ReadScenario & { readonly text: string }> {
  const path = beside(name);
  const text = readFileSync(path, "utf8");
  return { ...(await readScenario({ text, name }, { path })), text };
}

/** The same where it must be sound. */
export async function soundCommitted(name: string): Promise<Scenario> {
  return inPlaceOf(name, readFileSync(beside(name), "utf8"));
}
