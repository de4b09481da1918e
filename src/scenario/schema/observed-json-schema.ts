import { editorSchema } from "./json-schema.ts";
import { observedSchema } from "./observed.ts";

/** The schema of files of what was observed, for editors and other programs; `relocate backtest` knows more. */
export function observedJsonSchema(): object {
  return editorSchema(observedSchema, {
    $id: "observed.schema.json",
    title: "What was observed after a scenario's start, version 1",
    description: "What `relocate backtest` holds a scenario's forecast against.",
  });
}
