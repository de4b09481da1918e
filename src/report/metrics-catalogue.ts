import type { ScenarioHead } from "../analysis/result.ts";
import { grouped } from "./digits.ts";

/** How a metric is read: what its values are, and which way is better. */
export interface Metric {
  readonly id: string;
  readonly kind: "count" | "ratio" | "days" | "money" | "share";
  /** What, and then unit or denominator: the two lines above a column. */
  readonly head: readonly [string, string];
  /** In full, for CSV and Markdown. */
  readonly unit: string;
  /** The most decimals ever shown, whatever the error supports. */
  readonly decimals: number;
  readonly better: "less" | "more";
}

type Entry = readonly [Metric["kind"], what: string, per: string, unit: string, decimals: number, Metric["better"]];

const CATALOGUE: Readonly<Record<string, Entry>> = {
  deaths: ["count", "deaths", "of {people}", "people of {people}", 1, "less"],
  injured: ["count", "injured", "people", "people", 1, "less"],
  deaths_per_1000: ["ratio", "deaths", "per 1000", "deaths per 1000 people at start", 2, "less"],
  risk_per_stayer: [
    "ratio",
    "deaths per 1000",
    "person-years",
    "deaths per 1000 person-years at unsafe sites",
    2,
    "less",
  ],
  person_days_at_risk: ["count", "person-days", "at risk", "person-days at unsafe sites", 0, "less"],
  attacks: ["count", "attacks that", "met people", "attacks", 2, "less"],
  transferred: ["count", "transferred", "of {people}", "people of {people}", 0, "more"],
  remaining: ["count", "left at risk", "of {people}", "people of {people}", 0, "less"],
  days_to_50_percent: ["days", "days to", "50% out", "days from start", 0, "less"],
  days_to_90_percent: ["days", "days to", "90% out", "days from start", 0, "less"],
  days_to_empty: ["days", "days to", "empty", "days from start", 0, "less"],
  places_unused: ["count", "places", "unused", "places of the offers used", 0, "less"],
  days_blocked: ["count", "days", "blocked", "days convoys wait for room", 0, "less"],
  cost: ["money", "cost", "{currency}", "{currency}", 0, "less"],
  cost_per_death_averted: ["money", "{currency} per", "death averted", "{currency} per death averted", 0, "less"],
  regret: ["count", "regret", "deaths", "deaths above the best option of each world", 1, "less"],
  best: ["share", "fewest", "deaths", "share of worlds", 0, "more"],
};

const COST_TO = "cost.";

/** What is known about a metric id of the contract, `cost.<payer>` included, in the words of one scenario. */
export function metricOf(id: string, scenario: ScenarioHead): Metric {
  const payer = id.startsWith(COST_TO) ? payerName(id.slice(COST_TO.length), scenario) : null;
  const entry = CATALOGUE[payer === null ? id : "cost"];
  if (entry === undefined) throw new Error(`no metric "${id}"`);
  const [kind, what, per, unit, decimals, better] = entry;
  const word = (text: string) => inScenario(text, scenario);
  return { id, kind, head: [payer ?? word(what), word(per)], unit: word(unit), decimals, better };
}

function payerName(id: string, scenario: ScenarioHead): string {
  return scenario.payers.find((payer) => payer.id === id)?.name ?? id;
}

function inScenario(text: string, scenario: ScenarioHead): string {
  return text.replace("{people}", grouped(scenario.people, 0)).replace("{currency}", scenario.currency);
}
