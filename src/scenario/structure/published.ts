import published from "../../../scenarios/scenario.schema.json";
import type { JsonSchema } from "./satisfies.ts";

/** The schema of scenario files as it is published: generated from ../schema, with a test against drift. */
export const publishedSchema: JsonSchema = published;
