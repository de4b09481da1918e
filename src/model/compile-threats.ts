import { learnSeverity } from "../evidence/learn-severity.ts";
import { ratePosterior } from "../evidence/rate-posterior.ts";
import { lawQuantile } from "../laws/law-quantile.ts";
import type { Evidence } from "../scenario/evidence.ts";
import type { Quantity, Scenario, Threat, ThreatKind } from "../scenario/scenario.ts";
import { type Bearing, NONE, SPREAD_GAMMA, SPREAD_LOGNORMAL, SPREAD_NONE, type ThreatTable } from "./programme.ts";
import type { Resolver } from "./resolver.ts";

type Attacks = Extract<ThreatKind, { kind: "attacks" }>;
type Row = { [K in keyof ThreatTable]: number };

/** Every threat at every site it bears on, sorted by site so that a site's bearings stand together. */
export function listBearings(scenario: Scenario): Bearing[] {
  const siteIds = [...scenario.sites.keys()];
  const bearings = [...scenario.threats.values()].flatMap((threat) =>
    threat.at.map((site) => ({ threat: threat.id, site: siteIds.indexOf(site) })),
  );
  return bearings.sort((a, b) => a.site - b.site);
}

export function compileThreats(scenario: Scenario, bearings: readonly Bearing[], resolve: Resolver): ThreatTable {
  const siteIds = [...scenario.sites.keys()];
  const rows = bearings.map(({ threat, site }) =>
    compileBearing(
      scenario,
      { threat: scenario.threats.get(threat) as Threat, site: siteIds[site] as string },
      resolve,
    ),
  );
  const ints = (key: keyof Row) => Int32Array.from(rows, (row) => row[key]);
  const bytes = (key: keyof Row) => Uint8Array.from(rows, (row) => row[key]);
  return {
    steady: bytes("steady"),
    rate: ints("rate"),
    killed: ints("killed"),
    injured: ints("injured"),
    spreadKind: bytes("spreadKind"),
    spread: ints("spread"),
    concentration: ints("concentration"),
    escalation: ints("escalation"),
    escalationLimit: ints("escalationLimit"),
    onDeparture: ints("onDeparture"),
    clusterShare: ints("clusterShare"),
    clusterMemory: ints("clusterMemory"),
    reference: ints("reference"),
    from: ints("from"),
    until: ints("until"),
    clustered: bytes("clustered"),
    windowed: bytes("windowed"),
  };
}

function compileBearing(
  scenario: Scenario,
  { threat, site }: { threat: Threat; site: string },
  resolve: Resolver,
): Row {
  const windowed = threat.from === null && threat.until === null ? 0 : 1;
  const window = { from: resolve.quantity(threat.from, 0), until: resolve.quantity(threat.until), windowed };
  const { kind } = threat;
  if (kind.kind === "hazard") return { ...NOTHING, ...window, steady: 1, rate: resolve.quantity(kind.deaths) };
  return {
    ...window,
    ...severity(scenario, { threat, kind }, resolve),
    steady: 0,
    rate: attackRate(scenario, { threat, kind }, resolve),
    injured: resolve.quantity(kind.injured, 0),
    concentration: resolve.quantity(kind.concentration, 0),
    escalation: resolve.quantity(kind.escalation, 0),
    escalationLimit: resolve.quantity(kind.escalationLimit, 5),
    onDeparture: resolve.quantity(kind.onDeparture, 1),
    clustered: kind.clustering === null ? 0 : 1,
    clusterShare: resolve.quantity(kind.clustering?.share ?? null, 0),
    clusterMemory: resolve.quantity(kind.clustering?.memory ?? null, 0),
    reference: kind.reference === null ? peopleAtStart(scenario, site, resolve) : resolve.quantity(kind.reference),
  };
}

function attackRate(
  scenario: Scenario,
  { threat, kind }: { threat: Threat; kind: Attacks },
  resolve: Resolver,
): number {
  if (!("evidence" in kind.attacks)) return resolve.quantity(kind.attacks);
  const evidence = scenario.evidence.get(kind.attacks.evidence) as Evidence;
  const path = `threats.${threat.id}.attacks`;
  const column = resolve.values.column(path, () => {
    const { shape, exposureDays } = ratePosterior(evidence);
    return { kind: "law", law: { kind: "gamma", shape, scale: 1 / exposureDays } };
  });
  return resolve.learned(path, resolve.values.scaled(column, 1));
}

function severity(
  scenario: Scenario,
  { threat, kind }: { threat: Threat; kind: Attacks },
  resolve: Resolver,
): Pick<Row, "killed" | "spread" | "spreadKind"> {
  if (kind.severity.kind === "learned")
    return learnedSeverity(scenario, { threat, kind, evidence: kind.severity.evidence }, resolve);
  const { killed, spread } = kind.severity;
  if (spread.kind === "none") return { killed: resolve.quantity(killed), spread: NONE, spreadKind: SPREAD_NONE };
  const spreadKind = spread.kind === "gamma" ? SPREAD_GAMMA : SPREAD_LOGNORMAL;
  return { killed: resolve.quantity(killed), spread: resolve.quantity(spread.parameter), spreadKind };
}

function learnedSeverity(
  scenario: Scenario,
  { threat, kind, evidence }: { threat: Threat; kind: Attacks; evidence: string },
  resolve: Resolver,
): Pick<Row, "killed" | "spread" | "spreadKind"> {
  const learn = () =>
    learnSeverity(scenario.evidence.get(evidence) as Evidence, severityReference(scenario, threat, kind)).posterior;
  const path = `threats.${threat.id}.per_attack`;
  const { values } = resolve;
  const killed = values.column(`${path}.killed`, () => ({ kind: "severity-killed", posterior: learn() }));
  const spread = values.column(`${path}.spread`, () => ({ kind: "severity-spread", given: killed }));
  return {
    killed: resolve.learned(`${path}.killed`, values.scaled(killed, 1)),
    spread: resolve.learned(`${path}.spread`, values.scaled(spread, 1)),
    spreadKind: SPREAD_GAMMA,
  };
}

/** The numbers and the concentration (at its median) at which the record's casualties are read. */
export function severityReference(
  scenario: Scenario,
  threat: Threat,
  kind: Attacks,
): { reference: number; concentration: number } {
  const site = scenario.sites.get(threat.at[0]);
  const atStart = [...(site?.people.values() ?? [])].reduce((sum, people) => sum + median(people), 0);
  return {
    reference: kind.reference === null ? atStart : median(kind.reference),
    concentration: median(kind.concentration),
  };
}

function median(quantity: Quantity): number {
  return quantity.factor * lawQuantile(quantity.law)(0.5);
}

/** Index of the people at a site at start; NONE for several cohorts, whose sum the engine takes. */
function peopleAtStart(scenario: Scenario, site: string, resolve: Resolver): number {
  const people = [...(scenario.sites.get(site)?.people.values() ?? [])];
  return people.length === 1 ? resolve.quantity(people[0] as Quantity) : NONE;
}

const NOTHING: Row = {
  steady: 0,
  rate: NONE,
  killed: NONE,
  injured: NONE,
  spreadKind: SPREAD_NONE,
  spread: NONE,
  concentration: NONE,
  escalation: NONE,
  escalationLimit: NONE,
  onDeparture: NONE,
  clusterShare: NONE,
  clusterMemory: NONE,
  reference: NONE,
  from: NONE,
  until: NONE,
  clustered: 0,
  windowed: 0,
};
