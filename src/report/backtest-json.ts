import type { BacktestResult } from "../analysis/backtest/result.ts";
import type { Diagnostic } from "../scenario/diagnostic.ts";
import type { BacktestRun } from "./backtest-table.ts";
import { envelope, printedJson, type ReadInput } from "./json-envelope.ts";

/** A backtest, or why there is none: what the envelope of the JSON says. */
export interface BacktestReport {
  readonly version: string;
  /** Each scenario, and after it its record. */
  readonly inputs: readonly ReadInput[];
  readonly run: BacktestRun;
  readonly diagnostics: readonly Diagnostic[];
  /** Of the scenarios that could be held against a record; null: of none. */
  readonly result: BacktestResult | null;
  /** Whether all of them could. */
  readonly complete: boolean;
}

/** One envelope, whatever the number of scenarios: they are pooled. */
export function backtestJson(report: BacktestReport): string {
  return printedJson(envelope("backtest", report));
}
