import * as z from "zod/mini";
import { jsonSchema } from "../../scenario/schema/json-schema.ts";
import { required } from "../../scenario/schema/key.ts";
import { envelope } from "./envelope.ts";
import { traceResult } from "./trace-result.ts";

export const traced = z.object({
  ...envelope("trace"),
  status: required(z.enum(["ok", "error"]), "ok: told; error: not, the diagnostics say why"),
  result: required(z.nullable(traceResult), "The world, event by event; null where there is none"),
});

/** The schema of what `relocate trace --json` prints. */
export function traceJsonSchema(): object {
  return jsonSchema(traced, {
    $id: "trace.v1.schema.json",
    title: "What relocate trace --json prints, version 1",
    description: "One option in one world, event by event.",
  });
}
