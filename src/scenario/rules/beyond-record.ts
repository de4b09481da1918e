import { DAYS_PER_YEAR } from "../calendar.ts";
import type { Finding } from "../finding.ts";
import type { Threat } from "../scenario.ts";
import { likelyRange } from "./likely-range.ts";
import { finding, type Rule } from "./rule.ts";

const MOST_ATTACKS_PER_YEAR = 100;
const MOST_KILLED = 500;

/** Attacks more frequent or more deadly than any on record. */
export const beyondRecord: Rule = {
  code: "beyond-record",
  explanation: `Attacks are more frequent or more deadly than those on record.
The upper end of the 90% range is over ${MOST_ATTACKS_PER_YEAR} attacks a year on one site, or over a mean of ${MOST_KILLED} killed by an attack. What these rest on:
around Baghdad, 532 one-day events with casualties were recorded from 2012 to 2015, which is 133 a year for a whole region; and the
6,350 such events in Iraq from 2003 to 2018, on which the model's priors rest, put a mean of over ${MOST_KILLED} killed at 3 in 10,000 (a lognormal law with
median 8 and standard deviation 1.2 of the logarithm). Single attacks have killed more; a mean is another matter. Mostly a unit was
mistaken: per day for per year, or all deaths of a year for those of one attack.`,
  bad: `threats:
  rockets: { at: liberty, attacks: 4 per day, per_attack: { killed: 8 },
             concentration: $crowding, source: ap-2013 }`,
  good: `threats:
  rockets: { at: liberty, attacks: 4 per year, per_attack: { killed: 8 },
             concentration: $crowding, source: ap-2013 }`,
  find: ({ scenario }) =>
    [...scenario.threats.values()].flatMap((threat) => [...ofRate(threat), ...ofSeverity(threat)]),
};

function ofRate({ id, kind }: Threat): Finding[] {
  if (kind.kind === "hazard" || "evidence" in kind.attacks) return [];
  const number = likelyRange(kind.attacks).high * DAYS_PER_YEAR;
  if (number <= MOST_ATTACKS_PER_YEAR * (1 + 1e-9)) return [];
  const details = { key: "attacks", number, most: MOST_ATTACKS_PER_YEAR } as const;
  return [finding("beyond-record", details, { path: ["threats", id, "attacks"] })];
}

function ofSeverity({ id, kind }: Threat): Finding[] {
  if (kind.kind === "hazard" || kind.severity.kind === "learned") return [];
  const number = likelyRange(kind.severity.killed).high;
  if (number <= MOST_KILLED) return [];
  const details = { key: "killed", number, most: MOST_KILLED } as const;
  return [finding("beyond-record", details, { path: ["threats", id, "per_attack", "killed"] })];
}
