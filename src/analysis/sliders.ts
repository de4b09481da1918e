import { lawQuantile } from "../laws/law-quantile.ts";
import { DAYS_PER_YEAR } from "../scenario/calendar.ts";
import { exactText } from "../scenario/quantity/exact-text.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { type DecidingInput, decidingInputs } from "./deciding-inputs.ts";
import { quantityName } from "./quantity-name.ts";
import { ranksOf } from "./rank-correlation.ts";
import type { BreakEvenRow, SensitivityResult } from "./sensitivity/result.ts";
import type { HeldRun } from "./run.ts";

/** A quantity that can be fixed at values over its range, as with `--set`. */
export interface Slider {
  /** Path to set, the quantity in words, and what the scenario says of it. */
  readonly path: string;
  readonly name: string;
  readonly written: string;
  readonly note: string | null;
  /** What it decides, of which option most, and how closely: the rank correlation with the difference to the baseline. */
  readonly metric: "deaths" | "cost";
  readonly correlation: number;
  readonly option: string;
  /** Texts to set, from the 1st to the 99th percentile, ascending, each once. */
  readonly values: readonly string[];
}

const STOPS = [0.01, ...Array.from({ length: 19 }, (_, i) => (i + 1) / 20), 0.99];
const EVIDENCE = "learned from the record of attacks";

/** What decides deaths comes first; of what decides only money, a few. Below these correlations nothing is decided. */
const DECIDING = [
  { metric: "deaths", most: 10, least: 0.05 },
  { metric: "cost", most: 3, least: 0.2 },
] as const;

/** Quantities at which the two best options tie, those that move them most first; then those of the widest swing. */
export function decidingPaths({ breakEven, tornado }: SensitivityResult): string[] {
  const moves = ({ ends: [low, high] }: BreakEvenRow) => Math.abs(high.difference.mean - low.difference.mean);
  const tied = breakEven.rows.filter(({ drawn, ties }) => drawn && ties.length > 0);
  const paths = [...tied.sort((a, b) => moves(b) - moves(a)), ...tornado].map(({ path }) => path);
  return [...new Set(paths)];
}

/**
 * The quantities that decide most: of deaths first some of those named in `deciding`, then those that go with the advantage of some
 * option. Those that no single value can stand for are passed over.
 */
export function slidersOf(scenario: Scenario, run: HeldRun, deciding: readonly string[] = []): Slider[] {
  const sliders = new Map<string, Slider>();
  const ranks = run.outcomes.inputs.map(ranksOf);
  for (const { metric, most, least } of DECIDING) {
    const ranked = decidingInputs(run, { metric, ranks });
    const named = metric === "deaths" ? deciding.flatMap((path) => ranked.filter(({ key }) => key === path)) : [];
    const close = ranked.filter(({ correlation }) => Math.abs(correlation) >= least);
    const settable = named.filter(({ key }) => settableAt(scenario, key) !== null);
    const inputs = [...new Set([...settable.slice(0, most / 2), ...close])];
    const found = inputs.flatMap((input) => sliderOf(scenario, run, { ...input, metric }) ?? []);
    for (const slider of found.filter(({ path }) => !sliders.has(path)).slice(0, most))
      sliders.set(slider.path, slider);
  }
  return [...sliders.values()];
}

function sliderOf(scenario: Scenario, run: HeldRun, input: DecidingInput & Pick<Slider, "metric">): Slider | null {
  const settable = settableAt(scenario, input.key);
  const { source } = run.programme.columns[input.column];
  if (settable === null || source.kind !== "law") return null;
  const values = [...new Set(STOPS.map(lawQuantile(source.law)).map(settable.text))];
  const { path, written, note } = settable;
  const { metric, correlation, option } = input;
  const name = quantityName(scenario, path);
  return values.length < 2 ? null : { path, name, written, note, metric, correlation, option, values };
}

interface Settable {
  readonly path: string;
  readonly written: string;
  readonly note: string | null;
  readonly text: (drawn: number) => string;
}

/** Where a column's draw can be replaced by a value; a learned severity cannot, as its spread goes with it. */
function settableAt(scenario: Scenario, key: string): Settable | null {
  const path = key.startsWith("$") ? `assumptions.${key.slice(1)}` : key;
  const quantity = scenario.quantities.get(path);
  if (quantity !== undefined) {
    const text = (drawn: number) => exactText(quantity, drawn * quantity.factor, scenario.currency);
    return { path, written: quantity.written, note: quantity.provenance.note, text };
  }
  if (!/^threats\.[^.]+\.attacks$/.test(path)) return null;
  const text = (drawn: number) => `${Number((drawn * DAYS_PER_YEAR).toPrecision(3))} per year`;
  return { path, written: EVIDENCE, note: null, text };
}
