import type { Finding } from "../finding.ts";
import type { Checked } from "./checked.ts";
import { finding, type Rule } from "./rule.ts";
import type { Ways } from "./ways.ts";

/** People brought into danger and left there. */
export const stranded: Rule = {
  code: "stranded",
  explanation: `An option leaves people at another site under threat.
The site is not safe, a threat bears on it, and neither a move of the option nor an \`onward\` offer leads out of it. If that is what is
meant (a camp thought to be less dangerous), say so in a note and ignore the warning.`,
  bad: `sites:
  liberty: { people: 3100, source: ap-2013 }
  ashraf: { capacity: 3400, source: ap-2013 }
threats:
  raids: { at: [liberty, ashraf], attacks: 1 per year, per_attack: { killed: 8 },
           concentration: 0, source: ap-2013 }
options:
  stay: {}
  return: { moves: [{ from: liberty, to: ashraf }] }`,
  good: `sites:
  liberty: { people: 3100, source: ap-2013 }
  ashraf: { capacity: 3400, source: ap-2013 }
threats:
  raids: { at: [liberty, ashraf], attacks: 1 per year, per_attack: { killed: 8 },
           concentration: 0, source: ap-2013 }
options:
  stay: {}
  return: { moves: [{ from: liberty, to: ashraf }, { from: ashraf, offer: albania }] }`,
  find: (checked) => {
    const threats = threatsOf(checked);
    return checked.ways.flatMap((ways) => ofOption(ways, threats));
  },
};

/** For each site that is not safe, a threat to it. */
function threatsOf({ scenario: { sites, threats } }: Checked): Map<string, string> {
  const bearing = [...threats.values()].flatMap(({ id, at }) => at.map((site) => [site, id] as const));
  return new Map(bearing.reverse().filter(([site]) => !sites.get(site)?.safe));
}

function ofOption({ option, legs }: Ways, threats: ReadonlyMap<string, string>): Finding[] {
  const left = new Set(legs.flatMap(({ from }) => from));
  return legs.flatMap((leg) => {
    const threat = leg.to === null || left.has(leg.to) ? undefined : threats.get(leg.to);
    const isOwn = leg.path[1] === option.id;
    if (leg.to === null || threat === undefined || !isOwn) return [];
    return [finding("stranded", { option: option.id, site: leg.to, threat }, { path: leg.path })];
  });
}
