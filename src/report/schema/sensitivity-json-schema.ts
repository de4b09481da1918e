import * as z from "zod/mini";
import { jsonSchema } from "../../scenario/schema/json-schema.ts";
import { required } from "../../scenario/schema/key.ts";
import { envelope } from "./envelope.ts";
import { planRun } from "./plan-json-schema.ts";
import { sensitivityResult } from "./sensitivity-result.ts";

export const sensitivityEnvelope = z.object({
  ...envelope("sensitivity"),
  status: required(z.enum(["ok", "error"]), "ok: analysed; error: not, the diagnostics say why"),
  run: required(planRun, "What was asked for"),
  result: required(z.nullable(sensitivityResult), "What would change the answer; null where it could not be analysed"),
});

/** The schema of what `relocate sensitivity --json` prints. */
export function sensitivityJsonSchema(): object {
  return jsonSchema(sensitivityEnvelope, {
    $id: "sensitivity.v1.schema.json",
    title: "What relocate sensitivity --json prints, version 1",
    description: "What would change the answer of one scenario, or why it could not be analysed.",
  });
}
