import * as z from "zod/mini";
import { jsonSchema } from "../../scenario/schema/json-schema.ts";
import { required } from "../../scenario/schema/key.ts";
import { backtestResult } from "./backtest-result.ts";
import { envelope } from "./envelope.ts";
import { count } from "./numbers.ts";

export const backtestRun = z.object({
  seed: required(count, "Seed of the draws"),
  worlds: required(count, "Simulated worlds"),
});

export const backtested = z.object({
  ...envelope("backtest"),
  status: required(
    z.enum(["ok", "error"]),
    "ok: every scenario was held against its record; error: the diagnostics say why not",
  ),
  run: required(backtestRun, "What was asked for"),
  result: required(z.nullable(backtestResult), "The scenarios that could be held against a record; null: none could"),
});

/** The schema of what `relocate backtest --json` prints. */
export function backtestJsonSchema(): object {
  return jsonSchema(backtested, {
    $id: "backtest.v1.schema.json",
    title: "What relocate backtest --json prints, version 1",
    description: "Forecasts held against what happened, and their scores.",
  });
}
