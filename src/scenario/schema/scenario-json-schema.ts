import { editorSchema } from "./json-schema.ts";
import { scenarioSchema } from "./scenario.ts";

/** The schema of scenario files, for editors and other programs; `relocate check` knows more. */
export function scenarioJsonSchema(): object {
  return editorSchema(scenarioSchema, {
    $id: "scenario.schema.json",
    title: "A scenario of relocate, version 1",
    description: "People in danger, ways out, and what could be done: what `relocate plan` compares.",
  });
}
