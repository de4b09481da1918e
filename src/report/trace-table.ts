import type { TraceResult } from "../analysis/trace-result.ts";
import { grouped, significant } from "./digits.ts";
import { type Column, grid, gridWidth } from "./grid.ts";
import { metricOf } from "./metrics-catalogue.ts";
import { amount } from "./money.ts";
import { printableData } from "./printable.ts";
import { chalkFor, paragraph, section, type TextStyle } from "./section.ts";
import { episodes } from "./trace-episodes.ts";
import { episodeWords } from "./trace-words.ts";

interface Line {
  readonly date: string;
  readonly what: string;
  /** Numbers at each site, then at risk, in safety, dead. */
  readonly sites: readonly number[];
  readonly remaining: number;
  readonly transferred: number;
  readonly deaths: number;
  readonly cost: number;
}

const NARROWEST = 28;

/** One world of one option as a story: what was drawn, what happened when, where everyone is, what was spent, the totals. */
export function traceTable(raw: TraceResult, style: TextStyle): string {
  const trace = printableData(raw);
  const blocks = [
    head(trace, style),
    ...section("What was drawn in this world", [paragraph(`${drawn(trace)}.`, style)], style),
    ...section("What happens", [story(trace, style), paragraph(NOTE, style)], style),
    ...section("Totals: this world's row in the simulation", [totals(trace, style)], style),
  ];
  return `${blocks.join("\n\n")}\n`;
}

const NOTE =
  "Numbers are those after the event. At risk: at unsafe sites and on the way to one. In safety: there or on the way there.";

function head(trace: TraceResult, style: TextStyle): string {
  const { scenario, option, world, seed, chosen } = trace;
  const which =
    chosen === null
      ? ""
      : `; of ${grouped(chosen.worlds, 0)} worlds the one at the ${Number((chosen.quantile * 100).toFixed(2))}% quantile of this option's deaths`;
  const title = chalkFor(style.colour).bold(paragraph(scenario.title, style));
  return `${title}\n${paragraph(`${option.title} (${option.id}): world ${world} of seed ${seed}${which}. One possible course of events, not a forecast.`, style)}`;
}

/** What concerns this option: draws for other options, and for offers it does not use, are left to the JSON. */
function drawn({ quantities, offers, option }: TraceResult): string {
  const concerns = ({ path }: { readonly path: string }) => {
    const [kind, id] = path.split(".");
    if (kind === "options") return id === option.id;
    return kind !== "offers" || offers.some((offer) => offer.id === id);
  };
  const values = quantities.filter(concerns).map(({ path, written }) => `${path} ${written}`);
  const kept = offers.map(({ name, honoured }) => `${name} ${honoured ? "is" : "is NOT"} honoured`);
  return [...kept, ...values].join("; ");
}

function story(trace: TraceResult, style: TextStyle): string {
  const lines = linesOf(trace);
  const number = (header: readonly string[], value: (line: Line) => number): Column => {
    return { head: header, align: "right", cells: lines.map((line) => grouped(value(line), 0)) };
  };
  const where =
    trace.sites.length < 2 ? [] : trace.sites.map(({ id }, i) => number(["at", id], (line) => line.sites[i]));
  const rest = [
    number(["at", "risk"], ({ remaining }) => remaining),
    number(["in", "safety"], ({ transferred }) => transferred),
    number(["", "dead"], ({ deaths }) => deaths),
    { head: ["spent", trace.scenario.currency], align: "right", cells: lines.map(({ cost }) => amount(cost)) } as const,
  ];
  const date: Column = { head: ["date"], align: "left", cells: lines.map((line) => line.date) };
  const fits = style.width - gridWidth([date, ...where, ...rest]) - 2 >= NARROWEST;
  const figures = fits ? [...where, ...rest] : rest;
  const width = Math.max(12, style.width - gridWidth([date, ...figures]) - 2);
  const what: Column = { head: ["what happens"], align: "left", cells: lines.map((line) => line.what), width };
  return grid([date, what, ...figures]);
}

function linesOf(trace: TraceResult): Line[] {
  const { scenario, sites, totals: at, events } = trace;
  const people = sites.reduce((sum, site) => sum + site.people, 0);
  const safe = sites.reduce((sum, site) => sum + (site.safe ? site.people : 0), 0);
  const begun: Line = {
    date: scenario.start,
    what: `The start: ${sites.map((site) => `${grouped(site.people, 0)} at ${site.name}`).join(", ")}`,
    sites: sites.map((site) => site.people),
    ...{ remaining: people - safe, transferred: safe, deaths: 0, cost: trace.costAtStart },
  };
  const told = episodes(events).map((episode): Line => {
    const last = episode.events.at(-1) as TraceResult["events"][number];
    const { remaining, transferred, deaths, cost } = last;
    const where = sites.map(({ id }) => last.present[id]);
    const { date } = episode.events[0];
    return { date, what: episodeWords(trace, episode), sites: where, remaining, transferred, deaths, cost };
  });
  const before = told.at(-1) ?? begun;
  const end: Line = { ...before, date: scenario.end, what: "The end of the plan", cost: at.cost as number };
  return [begun, ...told, end];
}

function totals(trace: TraceResult, style: TextStyle): string {
  const { scenario, payers, sites } = trace;
  const people = sites.reduce((sum, site) => sum + site.people, 0);
  const words = { ...scenario, payers, people, summary: null, prices: null };
  const entries = Object.entries(trace.totals);
  const metrics = entries.map(([id]) => metricOf(id, words));
  const name = ({ id, head }: (typeof metrics)[number]) =>
    id.startsWith("cost.") ? `cost, ${head[0]}` : id.replaceAll("_", " ");
  const columns: Column[] = [
    { head: ["metric"], align: "left", cells: metrics.map(name), width: Math.floor(style.width / 2) - 10 },
    { head: ["value"], align: "right", cells: entries.map(([, value], i) => cell(value, metrics[i])) },
  ];
  const width = Math.max(12, style.width - gridWidth(columns) - 2);
  return grid([...columns, { head: ["unit"], align: "left", cells: metrics.map(({ unit }) => unit), width }]);
}

function cell(value: number | null, { kind }: { readonly kind: string }): string {
  if (value === null) return "never";
  if (kind === "ratio") return significant(value);
  return grouped(value, Number.isInteger(value) || kind === "money" ? 0 : 1);
}
