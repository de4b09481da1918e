import * as z from "zod/mini";
import { jsonSchema } from "../../scenario/schema/json-schema.ts";
import { required } from "../../scenario/schema/key.ts";
import { envelope } from "./envelope.ts";

export const checked = z.object({
  ...envelope("check"),
  status: required(z.enum(["ok", "error"]), "Whether what was found is good enough, by the rules of the command line"),
});

/** The schema of what `relocate check --json` prints. */
export function checkJsonSchema(): object {
  return jsonSchema(checked, {
    $id: "check.v1.schema.json",
    title: "What relocate check --json prints, version 1",
    description: "Everything that is wrong or doubtful in some scenario files, and where.",
  });
}
