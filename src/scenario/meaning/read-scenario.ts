import { type Findings, problem } from "../finding.ts";
import type { Quantity, Scenario } from "../scenario.ts";
import type { RawScenario } from "../schema/scenario.ts";
import { Assumptions } from "./assumptions.ts";
import { checkConditions, checkOtherwise } from "./check-chains.ts";
import { checkCapacity, checkReferenceNumbers } from "./check-people.ts";
import { checkRules } from "./check-rules.ts";
import { readEntries, readItems } from "./entries.ts";
import { declaredIds } from "./ids.ts";
import { readClaim } from "./read-claim.ts";
import { readCorrelations } from "./read-correlations.ts";
import { readCost } from "./read-cost.ts";
import { readDate } from "./read-date.ts";
import { readEvidence } from "./read-evidence.ts";
import { readHorizon } from "./read-horizon.ts";
import { readOffer } from "./read-offer.ts";
import { readOption } from "./read-option.ts";
import { readCohort, readPayer, readSite } from "./read-places.ts";
import { readAssumption } from "./read-quantity.ts";
import { readSource } from "./read-source.ts";
import { readThreat } from "./read-threat.ts";
import type { Reading } from "./reading.ts";
import { checkReference, readProvenance } from "./references.ts";
import type { RawQuantity } from "./written.ts";

/** ISO 4217's code for "no currency": what a scenario without money has. */
const NO_CURRENCY = "XXX";

/**
 * What a file means: every quantity read, every reference resolved. Where there are findings of errors the result
 * has stand-ins in it and is not to be used.
 */
export function readScenario(raw: RawScenario, root: unknown, findings: Findings): Scenario {
  const reading = newReading(raw, root, findings);
  readProvenance(reading, raw, []);
  const parts = readParts(reading, raw);
  const options = readOptions(reading, raw);
  const assumptions = readEntries(raw.assumptions, (name, each) => ({
    name,
    quantity: readAssumption(reading, name, each as RawQuantity),
  }));
  const correlations = readCorrelations(reading, raw.correlations);
  checkMoney(reading);
  checkOtherwise(findings, options, raw.baseline ?? "");
  checkConditions(findings, parts.offers);
  checkRules({ findings, options, offers: parts.offers });
  for (const site of parts.sites.values()) checkCapacity(findings, site);
  for (const threat of parts.threats.values()) checkReferenceNumbers({ findings, sites: parts.sites }, threat);
  return {
    title: raw.title ?? "",
    summary: raw.summary ?? null,
    start: raw.start ?? "",
    horizonDays: reading.horizonDays,
    currency: raw.currency ?? NO_CURRENCY,
    prices: raw.prices ?? null,
    baseline: raw.baseline ?? "",
    ...parts,
    options,
    assumptions,
    correlations,
    claims: readItems(raw.claims, (index, each) => readClaim(reading, index, each)),
    quantities: byPath(reading.quantities),
  };
}

function newReading(raw: RawScenario, root: unknown, findings: Findings): Reading {
  const startDay = readDate(findings, raw.start, ["start"]) ?? 0;
  return {
    findings,
    root,
    ids: declaredIds(root, findings),
    startDay,
    horizonDays: readHorizon(findings, raw.horizon, startDay),
    currency: raw.currency ?? null,
    assumptions: new Assumptions(
      (raw.assumptions ?? {}) as Readonly<Record<string, RawQuantity>>,
      findings,
      raw.currency ?? null,
    ),
    quantities: new Map(),
    fields: new Map(),
  };
}

type Parts = Pick<Scenario, "sources" | "evidence" | "payers" | "cohorts" | "sites" | "threats" | "offers" | "costs">;

function readParts(reading: Reading, raw: RawScenario): Parts {
  return {
    sources: readEntries(raw.sources, (id, each) => readSource(reading, id, each)),
    evidence: readEntries(raw.evidence, (id, each) => readEvidence(reading, id, each)),
    payers: readEntries(raw.payers, (id, each) => readPayer(reading, id, each)),
    cohorts: readEntries(raw.cohorts, (id, each) => readCohort(reading, id, each)),
    sites: readEntries(raw.sites, (id, each) => readSite(reading, id, each)),
    threats: readEntries(raw.threats, (id, each) => readThreat(reading, id, each)),
    offers: readEntries(raw.offers, (id, each) => readOffer(reading, id, each)),
    costs: readItems(raw.costs, (index, each) => readCost(reading, index, each)),
  };
}

function readOptions(reading: Reading, raw: RawScenario): Scenario["options"] {
  const { baseline } = raw;
  if (raw.options !== undefined && Object.keys(raw.options).length === 0)
    reading.findings.add(problem("no-options", {}), ["options"], "key");
  else if (baseline !== undefined) checkReference(reading, "option", baseline, ["baseline"]);
  return readEntries(raw.options, (id, each) => readOption(reading, id, { raw: each, baseline: baseline ?? "" }));
}

/** Amounts of money mean nothing until the currency is said. */
function checkMoney({ findings, currency, quantities }: Reading): void {
  const isMoney = [...quantities.values()].some(({ basis }) => basis !== null);
  if (isMoney && currency === null && findings.leftOut(["currency"]))
    findings.add(problem("missing-key", { key: "currency", of: "" }), ["currency"], "key");
}

function byPath(quantities: ReadonlyMap<string, Quantity>): Map<string, Quantity> {
  return new Map([...quantities].sort(([a], [b]) => (a < b ? -1 : 1)));
}
