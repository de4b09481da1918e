import type { Findings } from "../finding.ts";
import { isMapping } from "../source/to-value.ts";
import type { Kind, Reading } from "./reading.ts";

const SECTIONS: Readonly<Record<Kind, string>> = {
  source: "sources",
  evidence: "evidence",
  payer: "payers",
  cohort: "cohorts",
  site: "sites",
  offer: "offers",
  option: "options",
};

/** The ids of every section as written, so that a fault within an entry does not make references to it faulty too. */
export function declaredIds(root: unknown, findings: Findings): Reading["ids"] {
  const entries = Object.entries(SECTIONS).map(([kind, section]) => [kind, idsOf(root, section, findings)]);
  return Object.fromEntries(entries) as Reading["ids"];
}

function idsOf(root: unknown, section: string, findings: Findings): ReadonlySet<string> | null {
  const entries = isMapping(root) ? root[section] : undefined;
  if (isMapping(entries)) return new Set(Object.keys(entries));
  return entries === undefined && isMapping(root) && findings.leftOut([section]) ? new Set() : null;
}
