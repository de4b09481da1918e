import { lawQuantile } from "../../laws/law-quantile.ts";
import type { Condition, Quantity, Scenario } from "../../scenario/scenario.ts";

/** How many attacks or which share of the horizon a rule may wait for. */
const ATTACKS = [1, 2, 3];
const SHARES = [0.125, 0.25, 0.5];

/**
 * What rules may wait for in a scenario: the first, second or third attack, at each site that is attacked and (where several
 * are) anywhere; an eighth, a quarter and a half of the horizon; and each offer's opening that does not hang on another.
 */
export function conditionsOf(scenario: Scenario): Condition[] {
  const attacked = attackedSites(scenario);
  const places = [...attacked.map((site) => [site]), ...(attacked.length > 1 ? [[]] : [])];
  const attacks = places.flatMap((at) => ATTACKS.map((n): Condition => ({ kind: "attacks", count: exactly(n), at })));
  const dates = SHARES.map((share): Condition => {
    const day = Math.round(share * scenario.horizonDays);
    return { kind: "date", day: { ...exactly(day), written: `${day} days`, dimension: "time" } };
  });
  const openings = [...scenario.offers.values()].filter((offer) => offer.onlyIf === null && offer.onlyAfter === null);
  const late = openings.filter(({ opens }) => opens !== null && median(opens) > 0);
  return [...attacks, ...dates, ...late.map(({ id }): Condition => ({ kind: "opens", offer: id }))];
}

function attackedSites({ threats, sites }: Scenario): string[] {
  const struck = new Set([...threats.values()].flatMap(({ kind, at }) => (kind.kind === "attacks" ? at : [])));
  return [...sites.keys()].filter((site) => struck.has(site));
}

function exactly(value: number): Quantity {
  return {
    path: "",
    written: String(value),
    dimension: "positive-count",
    law: { kind: "exact", value },
    factor: 1,
    assumption: null,
    basis: null,
    provenance: { source: [], note: null, asOf: null, confidence: null },
  };
}

function median({ law, factor }: Quantity): number {
  return factor * lawQuantile(law)(0.5);
}
