import type { Slider } from "../../analysis/sliders.ts";
import type { ReportData } from "../../analysis/report-data.ts";
import type { Evidence } from "../../scenario/evidence.ts";
import type { Setting } from "../../scenario/source/settings.ts";

/** What the page plans: the scenario as it was read, and the run. */
interface Planned {
  readonly file: string;
  readonly text: string;
  /** What the logs and tables it names said. */
  readonly records: readonly Evidence[];
  readonly set: readonly Setting[];
  readonly seed: number;
  readonly worlds: number;
  readonly baseline: string;
}

/** What the script of a page needs to compute: what was planned, what can be moved, and the program itself. */
export interface LiveData extends Planned {
  readonly sliders: readonly Pick<Slider, "path" | "values">[];
  /** Source of the worker that computes. */
  readonly engine: string;
}

/** What a page asks its worker, and what comes back. */
export interface LiveRequest extends Planned {
  readonly number: number;
  readonly options: readonly string[];
}

export type LiveAnswer =
  | { readonly number: number; readonly worlds: number; readonly data: ReportData }
  | { readonly number: number; readonly problem: string };
