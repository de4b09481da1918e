import { drawWorlds } from "../engine/draws.ts";
import { createOptionOutcomes, type Outcomes } from "../engine/outcomes.ts";
import { rerunOption } from "../engine/rerun.ts";
import { simulate } from "../engine/simulate.ts";
import { type Step, type Traced, traceOption } from "../engine/trace-option.ts";
import { compile } from "../model/compile.ts";
import { NONE, type Programme } from "../model/programme.ts";
import { dateOfDay, dayOfDate } from "../scenario/dates.ts";
import { metricIds } from "../scenario/metric-ids.ts";
import type { Option, Scenario } from "../scenario/scenario.ts";
import { worldAtQuantile } from "./choose-world.ts";
import { describeDraw } from "./describe-draw.ts";
import { metricColumns } from "./held-metrics.ts";
import { isComparing } from "./metrics.ts";
import { writtenRules } from "./rule-results.ts";
import { createRun } from "./run.ts";
import type { TraceEvent, TraceResult } from "./trace-result.ts";

export interface TraceOptions {
  /** Id of the option. */
  readonly option: string;
  /** Any whole number from 0 to 2^53 − 1; 1 by default. */
  readonly seed?: number;
  /** A world by its number, or the one at a quantile (0 to 1) of the option's deaths among so many worlds. */
  readonly world: number | { readonly quantile: number; readonly worlds: number };
}

/** Days after an event within which its costs are booked. */
const AFTER = 1e-6;

/**
 * Tells one option in one world event by event: the same world as in `plan` with that seed, whatever its number of
 * worlds. Pure. Throws on an unknown option.
 */
export function trace(scenario: Scenario, { option: id, seed = 1, world }: TraceOptions): TraceResult {
  const programme = compile(scenario);
  const option = programme.options.findIndex((each) => each.id === id);
  if (option < 0) throw new Error(`no such option: ${id}`);
  const number = typeof world === "number" ? world : atQuantile(programme, { option, seed, ...world });
  const from = number - (number % 16);
  const inputs = drawWorlds(programme, { seed, from, count: 16 });
  const row = number - from;
  const traced = traceOption(programme, { seed, option, number, row, inputs });
  const spent = spending(programme, { seed, option, world: number, row, inputs });
  const told = { scenario, programme, option };
  return {
    scenario: headOf(scenario),
    option: { id, title: (scenario.options.get(id) as Option).title },
    seed,
    world: number,
    chosen: typeof world === "number" ? null : { metric: "deaths", ...world },
    sites: sitesOf(told, traced),
    offers: offersOf(told, traced),
    payers: programme.payerIds.map((payer) => ({ id: payer, name: scenario.payers.get(payer)?.name ?? payer })),
    quantities: programme.columns.map(({ key }, column) => ({
      path: key,
      ...describeDraw(scenario, key, inputs[column][row]),
    })),
    costAtStart: spent(0),
    events: traced.steps.map((step) => eventOf(told, step, spent(Math.min(programme.horizonDays, step.day + AFTER)))),
    totals: totalsOf(
      told,
      traced,
      inputs.map((column) => column.subarray(row, row + 1)),
    ),
  };
}

interface Told {
  readonly scenario: Scenario;
  readonly programme: Programme;
  readonly option: number;
}

function atQuantile(
  programme: Programme,
  { option, seed, quantile, worlds }: { option: number; seed: number; quantile: number; worlds: number },
): number {
  const alone = { ...programme, options: [programme.options[option]] };
  return worldAtQuantile(simulate(alone, { seed, worlds }).options[0], quantile);
}

type OneWorld = Omit<Parameters<typeof rerunOption>[1], "horizonDays" | "out">;

/** What has been spent by a day: the same world, ended then. */
function spending(programme: Programme, world: OneWorld): (day: number) => number {
  const out = createOptionOutcomes(1, programme.payerIds.length);
  return (day) => {
    rerunOption(programme, { ...world, horizonDays: day, out });
    return out.costs.reduce((sum, column) => sum + column[0], 0);
  };
}

function headOf({ title, start, horizonDays, currency }: Scenario): TraceResult["scenario"] {
  return { title, start, end: dateAfter(start, horizonDays), horizonDays, currency };
}

function dateAfter(start: string, days: number): string {
  return dateOfDay((dayOfDate(start) as number) + Math.floor(days));
}

function sitesOf({ scenario, programme }: Told, { present }: Traced): TraceResult["sites"] {
  return programme.siteIds.map((id, i) => {
    const site = scenario.sites.get(id);
    return { id, name: site?.name ?? id, safe: site?.safe === true, people: present[i] };
  });
}

function offersOf({ scenario, programme, option }: Told, { honoured }: Traced): TraceResult["offers"] {
  return Array.from(programme.options[option].moves.offersUsed, (offer) => {
    const id = programme.offerIds[offer];
    return { id, name: scenario.offers.get(id)?.name ?? id, honoured: honoured[offer] };
  });
}

function eventOf(told: Told, { day, kind, index, people, lost, present, ...after }: Step, cost: number): TraceEvent {
  const { scenario, programme } = told;
  return {
    day,
    date: dateAfter(scenario.start, day),
    kind,
    ...subjectOf(told, kind, index),
    people,
    lost,
    present: Object.fromEntries(programme.siteIds.map((id, i) => [id, present[i]])),
    onTheWay: after.onWay,
    transferred: after.transferred,
    remaining: after.remaining,
    deaths: after.deaths,
    cost,
  };
}

type Subject = Pick<TraceEvent, "threat" | "from" | "to" | "rule">;

function subjectOf(told: Told, kind: Step["kind"], index: number): Subject {
  if (kind === "departure" || kind === "arrival" || kind === "wait") return moveOf(told, index);
  return kind === "rule" ? ruleOf(told, index) : threatOf(told, index);
}

function ruleOf({ scenario, programme, option }: Told, rule: number): Subject {
  const written = scenario.options.get(programme.options[option].id) as Option;
  return { threat: null, from: [], to: null, rule: writtenRules(scenario, written)[rule] };
}

function threatOf({ scenario, programme }: Told, bearing: number): Subject {
  const { threat: id, site } = programme.bearings[bearing];
  const name = scenario.threats.get(id)?.name ?? id;
  return { threat: { id, name }, from: [programme.siteIds[site]], to: null };
}

function moveOf({ programme, option }: Told, move: number): Subject {
  const { source, sourceStart, offer, to } = programme.options[option].moves;
  const from = Array.from(source.subarray(sourceStart[move], sourceStart[move + 1]), (site) => programme.siteIds[site]);
  const target = offer[move] === NONE ? programme.siteIds[to[move]] : programme.offerIds[offer[move]];
  return { threat: null, from, to: target };
}

function totalsOf(told: Told, { present, out }: Traced, inputs: readonly Float64Array[]): TraceResult["totals"] {
  const { programme, option } = told;
  const alone = { ...programme, options: [programme.options[option]] };
  const people = present.reduce((sum, n) => sum + n, 0);
  const outcomes: Outcomes = {
    ...{ from: 0, worlds: 1, options: [out], inputs, events: 0 },
    peopleAtStart: Float64Array.of(people),
  };
  const run = createRun(alone, outcomes, { compared: [0], baseline: 0 });
  const metrics = [...metricIds.filter((id) => !isComparing(id)), ...programme.payerIds.map((id) => `cost.${id}`)];
  const inWorld = (metric: string) => metricColumns(run, 0, metric).values[0];
  return Object.fromEntries(
    metrics.map((metric) => [metric, Number.isFinite(inWorld(metric)) ? inWorld(metric) : null]),
  );
}
