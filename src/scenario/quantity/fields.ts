import type { Dimension } from "../scenario.ts";

/** What a place in a scenario asks of its quantity. */
export interface Field {
  readonly dimension: Dimension;
  /** Ends the sentence "pace needs …". */
  readonly needs: string;
  readonly example: string;
  /** Bounds of what is possible, in the engine's units; infinite where left out. */
  readonly low?: number;
  readonly high?: number;
  /** Whether a bound is itself impossible. */
  readonly openLow?: true;
  readonly openHigh?: true;
}

const people: Field = { dimension: "count", needs: "a number of people", example: "3100", low: 0 };
const multiplier: Field = { dimension: "positive-number", needs: "a number to multiply by", example: "1.5", low: 0 };

export const fields = {
  people,
  multiplier,
  somePeople: { ...people, dimension: "positive-count", openLow: true },
  events: { dimension: "positive-count", needs: "a number of attacks", example: "1", low: 0, openLow: true },
  share: { dimension: "share", needs: "a share", example: "50%", low: 0, high: 1 },
  chance: { dimension: "probability", needs: "a probability", example: "5% to 30%", low: 0, high: 1 },
  pace: { dimension: "rate", needs: "people per time", example: "30 per week", low: 0 },
  attacks: { dimension: "rate", needs: "attacks per time", example: "1 to 4 per year", low: 0 },
  deaths: { dimension: "hazard", needs: "deaths per people and time", example: "3 per 1000 person-years", low: 0 },
  casualties: { dimension: "positive-number", needs: "a mean number of people", example: "8", low: 0 },
  time: { dimension: "time", needs: "a date or a time after start", example: "45 to 90 days" },
  duration: { dimension: "duration", needs: "a duration", example: "2 days", low: 0 },
  someDuration: { dimension: "duration", needs: "a duration", example: "10 days", low: 0, openLow: true },
  budget: { dimension: "money", needs: "an amount of money", example: "2M USD", low: 0 },
  amount: { dimension: "amount", needs: "an amount of money", example: "757 USD per departure" },
  concentration: { dimension: "number", needs: "a power", example: "uniform(0, 1)", low: 0, high: 3 },
  escalation: { dimension: "positive-number", needs: "a power", example: "0.5", low: 0 },
  escalationLimit: { dimension: "positive-number", needs: "a number to multiply by", example: "5", low: 1 },
  clusteringShare: { dimension: "share", needs: "a share below 100%", example: "30%", low: 0, high: 1, openHigh: true },
  spread: { dimension: "positive-number", needs: "a number", example: "0.8", low: 0, openLow: true },
  journeyDeaths: { dimension: "per-1000", needs: "a number per 1000 people", example: "0.5", low: 0, high: 1 },
  any: { dimension: "any", needs: "a quantity", example: "1 to 4 per year" },
} as const satisfies Record<string, Field>;
