import type { Condition, Scenario } from "../scenario/scenario.ts";
import type { PhaseRule } from "./phases.ts";
import { NONE, type RuleTable, WHEN_ATTACKS, WHEN_DATE, WHEN_DEATHS, WHEN_OPENS } from "./programme.ts";
import type { Resolver } from "./resolver.ts";

const KINDS: Record<Condition["kind"], number> = {
  attacks: WHEN_ATTACKS,
  deaths: WHEN_DEATHS,
  date: WHEN_DATE,
  opens: WHEN_OPENS,
};

/** The rules of an option and of those it may turn to, group by group. */
export function compileRules(scenario: Scenario, rules: readonly PhaseRule[], resolve: Resolver): RuleTable {
  const siteIds = [...scenario.sites.keys()];
  const offerIds = [...scenario.offers.keys()];
  const sites = rules.map(({ when }) => ("at" in when ? when.at.map((site) => siteIds.indexOf(site)) : []));
  const starts = [0];
  for (const each of sites) starts.push((starts.at(-1) as number) + each.length);
  return {
    count: rules.length,
    group: Int32Array.from(rules, ({ group }) => group),
    kind: Uint8Array.from(rules, ({ when }) => KINDS[when.kind]),
    threshold: Int32Array.from(rules, ({ when }) => threshold(when, resolve)),
    offer: Int32Array.from(rules, ({ when }) => (when.kind === "opens" ? offerIds.indexOf(when.offer) : NONE)),
    siteStart: Int32Array.from(starts),
    site: Int32Array.from(sites.flat()),
    phase: Int32Array.from(rules, ({ phase }) => phase),
    next: Int32Array.from(rules, ({ next }) => next),
    timed: rules.some(({ when }) => when.kind === "date" || when.kind === "opens"),
  };
}

function threshold(when: Condition, resolve: Resolver): number {
  if (when.kind === "opens") return NONE;
  return resolve.quantity(when.kind === "date" ? when.day : when.count);
}
