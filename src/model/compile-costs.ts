import type { Cost, MoneyBasis, Scenario } from "../scenario/scenario.ts";
import type { CostLine, CostMeasure } from "./programme.ts";
import type { Resolver } from "./resolver.ts";

const MEASURES: Record<MoneyBasis, CostMeasure> = {
  total: "total",
  day: "day",
  "person-day": "person-day",
  departure: "departure",
  convoy: "convoy",
};

/** The costs that an option bears; a person-day narrowed by offer is one spent with the host. */
export function compileCosts(scenario: Scenario, optionId: string, resolve: Resolver): CostLine[] {
  const borne = scenario.costs.filter((cost) => cost.options.length === 0 || cost.options.includes(optionId));
  const siteIds = [...scenario.sites.keys()];
  const offerIds = [...scenario.offers.keys()];
  return borne.map((cost) => ({
    measure: measureOf(cost),
    amount: resolve.quantity(cost.amount),
    sites: cost.at.map((site) => siteIds.indexOf(site)),
    offers: cost.offers.map((offer) => offerIds.indexOf(offer)),
    from: resolve.quantity(cost.from, 0),
    until: resolve.quantity(cost.until),
    windowed: cost.from !== null || cost.until !== null,
    shares: Float64Array.from([...scenario.payers.keys()], (payer) => cost.paidBy.get(payer) ?? 0),
  }));
}

function measureOf(cost: Cost): CostMeasure {
  const measure = MEASURES[cost.amount.basis ?? "total"];
  return measure === "person-day" && cost.offers.length > 0 ? "host-person-day" : measure;
}
