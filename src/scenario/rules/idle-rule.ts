import type { Finding } from "../finding.ts";
import type { Condition, Offer, Option, Threat } from "../scenario.ts";
import type { Checked } from "./checked.ts";
import { likelyRange } from "./likely-range.ts";
import { mostPeople } from "./people.ts";
import { finding, type Rule } from "./rule.ts";

/** A rule of an option that can never fire. */
export const idleRule: Rule = {
  code: "idle-rule",
  explanation: `A rule of an option can never fire.
It waits for attacks where no threat attacks anyone, for more deaths than there are people, for a day after the plan ends, or for an offer
that is never honoured or opens too late. Of an uncertain number or time the low end of its 90% range counts.`,
  bad: `options:
  stay: {}
  partial: { moves: [{ from: liberty, offer: albania }] }
  wait: { rules: [{ when: { date: 2031-09-01 }, then: partial }] }`,
  good: `options:
  stay: {}
  partial: { moves: [{ from: liberty, offer: albania }] }
  wait: { rules: [{ when: { date: 2013-09-01 }, then: partial }] }`,
  find: (checked) => [...checked.scenario.options.values()].flatMap((option) => ofOption(checked, option)),
};

function ofOption(checked: Checked, { id, rules }: Option): Finding[] {
  return rules.flatMap(({ when }, index) => {
    const why = whyNever(checked, when);
    const key = when.kind === "opens" ? "offer" : when.kind;
    return why === null ? [] : [finding("idle-rule", { why }, { path: ["options", id, "rules", index, "when", key] })];
  });
}

/** Why something cannot come about before the plan ends; null where it can. */
function whyNever(checked: Checked, when: Condition): string | null {
  const { horizonDays, offers } = checked.scenario;
  const end = `the plan ends on day ${Math.floor(horizonDays)}`;
  switch (when.kind) {
    case "date":
      return likelyRange(when.day).low >= horizonDays ? end : null;
    case "opens":
      return neverOpens(offers.get(when.offer) as Offer, horizonDays, end);
    case "attacks":
      return threatened(checked, when.at, ({ kind }) => kind.kind === "attacks")
        ? null
        : `nothing attacks ${place(when.at)}`;
    case "deaths":
      return tooMany(checked, when);
  }
}

function neverOpens({ id, opens, closes, chance }: Offer, horizonDays: number, end: string): string | null {
  const opening = opens === null ? 0 : likelyRange(opens).low;
  if (opening >= horizonDays) return end;
  if (closes !== null && likelyRange(closes).high < opening) return `${id} closes before it opens`;
  return chance?.law.kind === "exact" && chance.law.value * chance.factor === 0 ? `${id} is never honoured` : null;
}

function tooMany(checked: Checked, { count, at }: Extract<Condition, { kind: "attacks" | "deaths" }>): string | null {
  const { sites, offers } = checked.scenario;
  const people = [...sites.values()].reduce((sum, site) => sum + mostPeople(site), 0);
  if (likelyRange(count).low > people) return `there are at most ${Math.round(people)} people`;
  const onTheWay = at.length === 0 && [...offers.values()].some(({ journeyDeaths }) => journeyDeaths !== null);
  return onTheWay || threatened(checked, at, () => true) ? null : `nothing endangers ${place(at)}`;
}

/** Whether a threat bears on one of the sites (none named: any) where there may be people. */
function threatened(
  { scenario, peopled }: Checked,
  sites: readonly string[],
  counts: (threat: Threat) => boolean,
): boolean {
  const isMeant = (site: string) => peopled.has(site) && (sites.length === 0 || sites.includes(site));
  return [...scenario.threats.values()].some((threat) => counts(threat) && threat.at.some(isMeant));
}

function place(sites: readonly string[]): string {
  return sites.length === 0 ? "anyone" : `people at ${sites.join(", ")}`;
}
