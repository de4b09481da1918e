import * as z from "zod/mini";
import { jsonSchema } from "../../scenario/schema/json-schema.ts";
import { required } from "../../scenario/schema/key.ts";
import { diffResult } from "./diff-result.ts";
import { envelope } from "./envelope.ts";
import { count } from "./numbers.ts";

export const diffRun = z.object({
  seed: required(count, "Seed of the draws"),
  worlds: required(count, "Simulated worlds, the same for both"),
});

export const diffed = z.object({
  ...envelope("diff"),
  status: required(z.enum(["ok", "error"]), "ok: compared; error: not, the diagnostics say why"),
  run: required(diffRun, "What was asked for"),
  result: required(z.nullable(diffResult), "What differs; null where one of the two could not be planned"),
});

/** The schema of what `relocate diff --json` prints. */
export function diffJsonSchema(): object {
  return jsonSchema(diffed, {
    $id: "diff.v1.schema.json",
    title: "What relocate diff --json prints, version 1",
    description: "Two scenarios: what changed in them, and in their results, world by world.",
  });
}
