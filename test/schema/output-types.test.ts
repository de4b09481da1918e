import { expectTypeOf, test } from "vitest";
import type * as z from "zod/mini";
import type { BacktestResult } from "../../src/analysis/backtest/result.ts";
import type { PlanResult, PlanRun } from "../../src/analysis/result.ts";
import type { TraceResult } from "../../src/analysis/trace-result.ts";
import type { BacktestReport } from "../../src/report/backtest-json.ts";
import type { OptimiseResult } from "../../src/optimise/result.ts";
import type { CheckReport } from "../../src/report/check-report.ts";
import type { PlanReport } from "../../src/report/plan-json.ts";
import type { TraceReport } from "../../src/report/trace-json.ts";
import type { backtested, backtestRun } from "../../src/report/schema/backtest-json-schema.ts";
import type { backtestResult } from "../../src/report/schema/backtest-result.ts";
import type { checked } from "../../src/report/schema/check-json-schema.ts";
import type { diagnostic } from "../../src/report/schema/diagnostic.ts";
import type { optimiseResult } from "../../src/report/schema/optimise-json-schema.ts";
import type { planRun, plans } from "../../src/report/schema/plan-json-schema.ts";
import type { SensitivityResult } from "../../src/analysis/sensitivity/result.ts";
import type { sensitivityResult } from "../../src/report/schema/sensitivity-result.ts";
import type { planResult } from "../../src/report/schema/plan-result.ts";
import type { traced } from "../../src/report/schema/trace-json-schema.ts";
import type { traceResult } from "../../src/report/schema/trace-result.ts";
import type { Diagnostic } from "../../src/scenario/diagnostic.ts";

/** A type of data that may be written to: what a schema says. */
type Writable<T> = T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T;
type Described<S extends z.core.$ZodType> = Writable<z.infer<S>>;
type One<T> = Exclude<T, readonly unknown[]>;

/** The compiler does the testing: the types are the same, or `tsc` refuses this file. */
test("the schemas of the output say what its types say", () => {
  expectTypeOf<Described<typeof planResult>>().toEqualTypeOf<Writable<PlanResult>>();
  expectTypeOf<Described<typeof sensitivityResult>>().toEqualTypeOf<Writable<SensitivityResult>>();
  expectTypeOf<Described<typeof optimiseResult>>().toEqualTypeOf<Writable<OptimiseResult>>();
  expectTypeOf<Described<typeof planRun>>().toEqualTypeOf<Writable<PlanRun>>();
  expectTypeOf<Described<typeof diagnostic>>().toEqualTypeOf<Writable<Diagnostic>>();
  expectTypeOf<One<Described<typeof plans>>["inputs"][number]>().toEqualTypeOf<Writable<PlanReport["input"]>>();
  expectTypeOf<One<Described<typeof plans>>["result"]>().toEqualTypeOf<Writable<PlanReport["result"]>>();
  expectTypeOf<Described<typeof backtestResult>>().toEqualTypeOf<Writable<BacktestResult>>();
  expectTypeOf<Described<typeof backtestRun>>().toEqualTypeOf<Writable<BacktestReport["run"]>>();
  expectTypeOf<Described<typeof backtested>["inputs"]>().toEqualTypeOf<Writable<BacktestReport["inputs"]>>();
  expectTypeOf<Described<typeof traceResult>>().toEqualTypeOf<Writable<TraceResult>>();
  expectTypeOf<Described<typeof traced>["inputs"]>().toEqualTypeOf<Writable<TraceReport["inputs"]>>();
  expectTypeOf<Described<typeof checked>["diagnostics"]>().toEqualTypeOf<
    Writable<CheckReport["files"][number]["diagnostics"]>
  >();
});
