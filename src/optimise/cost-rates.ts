import type { CostLine } from "../model/programme.ts";
import { overlap, periodOf } from "./periods.ts";
import type { CostRates, Periods, Route } from "./problem.ts";
import { meanOf, type Sample } from "./sample.ts";

/** The mean cost of everything that is paid for, by payer; windows of costs at their means. */
export function costRates(
  sample: Sample,
  periods: Periods,
  network: { readonly sites: number; readonly routes: readonly Route[]; readonly offers: readonly string[] },
): CostRates {
  const payers = sample.programme.payerIds.length;
  const zeros = () => new Float64Array(payers);
  const each = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i));
  const { routes } = network;
  const rates: CostRates = {
    present: each(periods.count, () => each(network.sites, zeros)),
    departure: routes.map(({ from }) => from.map(zeros)),
    hosted: each(periods.count, () => routes.map(zeros)),
    use: routes.map(zeros),
    fixed: each(periods.count, zeros),
  };
  for (const line of sample.option.costs) addLine(rates, lineOf(sample, line), periods, network);
  return rates;
}

interface Line {
  readonly cost: CostLine;
  readonly amount: number;
  readonly from: number;
  readonly until: number;
}

function lineOf({ column, mean }: Sample, cost: CostLine): Line {
  return {
    cost,
    amount: meanOf(column(cost.amount)),
    from: mean(cost.from, 0),
    until: mean(cost.until, Number.POSITIVE_INFINITY),
  };
}

function addLine(
  rates: CostRates,
  { cost, amount, from, until }: Line,
  periods: Periods,
  { sites, routes, offers }: { sites: number; routes: readonly Route[]; offers: readonly string[] },
): void {
  const pay = (into: Float64Array, units: number) => {
    for (let p = 0; p < into.length; p++) into[p] += amount * units * cost.shares[p];
  };
  const within = (t: number) => overlap(periods, t, from, until);
  const isMeant = (route: Route) =>
    route.kind === "offer" && (cost.offers.length === 0 || cost.offers.includes(offers.indexOf(route.id)));
  const meant = routes.flatMap((route, r) => (isMeant(route) ? [{ route, r }] : []));
  switch (cost.measure) {
    case "total":
      if (cost.offers.length === 0) pay(rates.fixed[periodOf(periods, from)], 1);
      else for (const { r } of meant) pay(rates.use[r], 1);
      break;
    case "day":
      for (let t = 0; t < periods.count; t++) pay(rates.fixed[t], within(t));
      break;
    case "person-day":
      for (let t = 0; t < periods.count; t++)
        for (let s = 0; s < sites; s++)
          if (cost.sites.length === 0 || cost.sites.includes(s)) pay(rates.present[t][s], within(t));
      break;
    case "host-person-day":
      for (let t = 0; t < periods.count; t++)
        for (const { route, r } of meant) if (route.to < 0) pay(rates.hosted[t][r], within(t));
      break;
    case "departure":
    case "convoy":
      for (const { route, r } of meant) {
        const share = cost.measure === "convoy" ? 1 / Math.min(route.convoy, Math.max(1, route.places)) : 1;
        route.from.forEach((site, i) => {
          if (cost.sites.length === 0 || cost.sites.includes(site)) pay(rates.departure[r][i], share);
        });
      }
      break;
  }
}
