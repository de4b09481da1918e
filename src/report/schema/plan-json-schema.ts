import * as z from "zod/mini";
import { jsonSchema } from "../../scenario/schema/json-schema.ts";
import { omittable, part, required } from "../../scenario/schema/key.ts";
import { envelope } from "./envelope.ts";
import { count } from "./numbers.ts";
import { planResult } from "./plan-result.ts";

export const planRun = z.object({
  seed: required(count, "Seed of the draws"),
  worlds: required(count, "Simulated worlds"),
  partial: required(z.boolean(), "Whether it was interrupted before all worlds were simulated"),
  shard: required(z.nullable(z.string()), "The part of a run split over machines, such as 2/8"),
  precision: omittable(
    z.object({
      asked: required(z.number(), "Standard error of deaths to reach, as a share of the baseline's mean"),
      reached: required(z.boolean(), "Whether the run got there"),
    }),
    "Only where one was asked for with --precision",
  ),
});

const planEnvelope = part(
  z.object({
    ...envelope("plan"),
    status: required(z.enum(["ok", "error"]), "ok: planned; error: not, the diagnostics say why"),
    run: required(planRun, "What was asked for"),
    result: required(z.nullable(planResult), "What comes of each option; null where it could not be planned"),
  }),
  "plan",
  { title: "Plan", description: "One scenario planned, or why not" },
);

export const plans = z.union([planEnvelope, z.array(planEnvelope).check(z.minLength(2))]);

/** The schema of what `relocate plan --json` prints. */
export function planJsonSchema(): object {
  return jsonSchema(plans, {
    $id: "plan.v1.schema.json",
    title: "What relocate plan --json prints, version 1",
    description: "One scenario planned, or a list of them where several files were named.",
  });
}
