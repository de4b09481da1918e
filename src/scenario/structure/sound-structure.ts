import type { RawScenario } from "../schema/scenario.ts";
import { publishedSchema } from "./published.ts";
import { satisfies } from "./satisfies.ts";

/**
 * The root of a file with nothing wrong in its structure, or null where there may be something: what the published schema
 * accepts, the structure accepts. Most files are sound, and need not wait for zod to be loaded and its schemas to be built.
 */
export function soundStructure(root: unknown): RawScenario | null {
  return satisfies(root, publishedSchema) ? (root as RawScenario) : null;
}
