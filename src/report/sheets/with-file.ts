import type { PlanResult } from "../../analysis/result.ts";
import type { Planned } from "../plan-xlsx.ts";
import type { SheetColumn } from "../workbook.ts";

/** Something said in one plan. */
export type Of<T> = T & { readonly plan: Planned };

/** The rows that each plan gives, with the plan they come from. */
export function rowsOf<T extends object>(
  plans: readonly Planned[],
  rows: (result: PlanResult) => readonly T[],
): Of<T>[] {
  return plans.flatMap((plan) => rows(plan.result).map((row) => ({ ...row, plan })));
}

/** Columns behind the name of the file, where there are several. */
export function withFile<T>(plans: readonly Planned[], columns: readonly SheetColumn<Of<T>>[]): SheetColumn<Of<T>>[] {
  const file: SheetColumn<Of<T>> = { head: "file", width: 30, cell: ({ plan }) => plan.input.file };
  return plans.length > 1 ? [file, ...columns] : [...columns];
}
