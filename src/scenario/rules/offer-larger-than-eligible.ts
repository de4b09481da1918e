import type { Finding } from "../finding.ts";
import type { Offer, Site } from "../scenario.ts";
import type { Checked } from "./checked.ts";
import { closure } from "./closure.ts";
import { likelyRange } from "./likely-range.ts";
import { mostPeople } from "./people.ts";
import { finding, type Rule } from "./rule.ts";
import type { Ways } from "./ways.ts";

/** An offer of more places than there are people to take them. */
export const offerLargerThanEligible: Rule = {
  code: "offer-larger-than-eligible",
  explanation: `An offer has more places than there are people to take it.
Or it takes no fewer (\`minimum\`) than there are people or places, so that nobody can. Counted are the people of the cohorts it takes, at
the sites that the moves of any one option bring to it. Places beyond them stay empty and count as unused.
Of an uncertain number the low end of its 90% range counts.`,
  bad: `offers:
  albania: { places: 21000, source: ap-2013 }`,
  good: `offers:
  albania: { places: 210, source: ap-2013 }`,
  find: (checked) =>
    [...mostEligible(checked)].flatMap(([id, eligible]) => {
      const offer = checked.scenario.offers.get(id) as Offer;
      return eligible === 0 ? [] : (["places", "minimum"] as const).flatMap((key) => ofKey(offer, key, eligible));
    }),
};

function ofKey(offer: Offer, key: "places" | "minimum", eligible: number): Finding[] {
  const quantity = offer[key];
  const number = quantity === null ? 0 : likelyRange(quantity).low;
  const places = key === "minimum" && offer.places !== null ? likelyRange(offer.places).high : eligible;
  if (number <= Math.min(eligible, places)) return [];
  const details = { offer: offer.id, key, number, eligible: Math.min(eligible, places) };
  return [finding("offer-larger-than-eligible", details, { path: ["offers", offer.id, key] })];
}

/** For each offer in use, the most people whom the moves of one option may bring to it. */
function mostEligible({ scenario: { offers, sites }, ways }: Checked): Map<string, number> {
  const most = new Map<string, number>();
  for (const way of ways) {
    for (const [id, from] of sitesByOffer(way)) {
      const { cohorts } = offers.get(id) as Offer;
      const feeding = [...closure(from, (site) => way.into.get(site) ?? [])];
      const people = feeding.reduce((sum, site) => sum + mostPeople(sites.get(site) as Site, cohorts), 0);
      most.set(id, Math.max(people, most.get(id) ?? 0));
    }
  }
  return most;
}

function sitesByOffer({ legs }: Ways): Map<string, string[]> {
  const from = new Map<string, string[]>();
  for (const leg of legs) if (leg.offer !== null) from.set(leg.offer, [...(from.get(leg.offer) ?? []), ...leg.from]);
  return from;
}
