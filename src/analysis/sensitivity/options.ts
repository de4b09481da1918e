import { wholeWorlds } from "../whole-worlds.ts";
import type { NeedsReading } from "./study.ts";

export interface SensitivityOptions {
  /** Simulated worlds, rounded up to a multiple of 16, at least 256; 16,384 by default. */
  readonly worlds?: number;
  readonly seed?: number;
  /** Options compared; all by default. The baseline is always among them. */
  readonly options?: readonly string[];
  readonly baseline?: string;
  /** How needs are read; `weighed` by default. */
  readonly needs?: NeedsReading;
  /** Two options to hold against each other; the two of fewest expected deaths by default. */
  readonly between?: readonly [string, string];
  /** The metric that break-even is looked for in; `deaths` by default. */
  readonly metric?: string;
  /** One quantity for its break-even with all worlds, two for the curve; every quantity is screened by default. */
  readonly on?: readonly QuantityAsked[];
  readonly valuePerDeathAverted?: number | null;
  /** Months of watching attacks; 6 by default. */
  readonly watch?: readonly number[];
}

/** A quantity by its path, `$name` of an assumption; `times`: multiplied instead of set. */
export interface QuantityAsked {
  readonly path: string;
  readonly times: boolean;
}

type Defaulted = "worlds" | "seed" | "needs" | "metric" | "on" | "valuePerDeathAverted" | "watch";

/** What is asked, with what is taken where nothing is said. */
export type Asked = SensitivityOptions & Required<Pick<SensitivityOptions, Defaulted>>;

export function askedBy(options: SensitivityOptions): Asked {
  const usual = {
    seed: 1,
    needs: "weighed",
    metric: "deaths",
    on: [],
    watch: [6],
    valuePerDeathAverted: null,
  } as const;
  const worlds = wholeWorlds(options, 256);
  return { ...usual, ...options, worlds };
}
