import type { BacktestResult } from "../analysis/backtest/result.ts";
import type { Diagnostic } from "../scenario/diagnostic.ts";
import type { BacktestRun } from "./backtest-table.ts";
import { visibleJson } from "./printable.ts";

/** A backtest, or why there is none: what the envelope of the JSON says. */
export interface BacktestReport {
  readonly version: string;
  /** Each scenario, and after it its record. */
  readonly inputs: readonly { readonly file: string; readonly sha256: string | null }[];
  readonly run: BacktestRun;
  readonly diagnostics: readonly Diagnostic[];
  /** Of the scenarios that could be held against a record; null: of none. */
  readonly result: BacktestResult | null;
  /** Whether all of them could. */
  readonly complete: boolean;
}

/** One envelope, whatever the number of scenarios: they are pooled. */
export function backtestJson({ version, inputs, run, diagnostics, result, complete }: BacktestReport): string {
  const envelope = {
    $schema: "backtest.v1.schema.json",
    format: "relocate.backtest",
    formatVersion: "1.0",
    tool: { name: "relocate", version },
    status: complete ? "ok" : "error",
    inputs,
    run,
    diagnostics,
    result,
  };
  return `${visibleJson(JSON.stringify(envelope, null, 2))}\n`;
}
