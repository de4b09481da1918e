import type { FiredRule, TraceEvent, TraceResult } from "../analysis/trace-result.ts";
import { grouped } from "./digits.ts";
import type { Episode } from "./trace-episodes.ts";

/** An episode as a sentence. */
export function episodeWords(trace: TraceResult, { events }: Episode): string {
  const [first] = events;
  const place = () => listed(first.from.map((id) => nameOf(trace, id)));
  switch (first.kind) {
    case "attack":
      return `${threatAt(trace, first)}: ${first.people === 0 ? "nobody killed" : `${grouped(first.people, 0)} killed`}`;
    case "begin":
      return `${threatAt(trace, first)}: the danger begins`;
    case "end":
      return `${threatAt(trace, first)}: the danger ends`;
    case "wait":
      return `A convoy from ${place()} waits for room in ${nameOf(trace, first.to as string)}`;
    case "rule":
      return ruleWords(first.rule as FiredRule);
    default:
      return quietWords(trace, events);
  }
}

function ruleWords({ when, turnsTo }: FiredRule): string {
  return `Rule (${when}): ${turnsTo === null ? "its own moves begin" : `turns to ${turnsTo}`}`;
}

/** Journeys by where they lead and single deaths by threat, what begins first first; dates where they are other days. */
function quietWords(trace: TraceResult, events: readonly TraceEvent[]): string {
  const parts = gathered(trace, events).map((group) => `${laterThan(events[0], group)}${groupWords(trace, group)}`);
  const last = events.at(-1) as TraceEvent;
  const until = last.date === events[0].date ? "" : ` (until ${last.date})`;
  return `${parts.join("; ")}${until}`;
}

/** The day on which something begins, where that is not the day of its row. */
function laterThan({ date }: TraceEvent, group: readonly TraceEvent[]): string {
  return group[0].date === date ? "" : `${group.length === 1 ? "on" : "from"} ${group[0].date} `;
}

function groupWords(trace: TraceResult, group: readonly TraceEvent[]): string {
  const [{ kind }] = group;
  if (kind === "departure") return journeyWords(trace, group);
  if (kind === "arrival") return arrivalWords(trace, group);
  return `${threatAt(trace, group[0])}: ${counted(sum(group, "people"), "death")}`;
}

function journeyWords(trace: TraceResult, group: readonly TraceEvent[]): string {
  const people = grouped(sum(group, "people"), 0);
  const convoys = group.length === 1 ? "" : ` in ${group.length} convoys`;
  const lost = sum(group, "lost");
  const from = listed(group[0].from.map((id) => nameOf(trace, id)));
  return `${people} leave ${from} for ${nameOf(trace, group[0].to as string)}${convoys}${lost > 0 ? `, ${lost} die on the way` : ""}`;
}

function arrivalWords(trace: TraceResult, group: readonly TraceEvent[]): string {
  return `${grouped(sum(group, "people"), 0)} arrive (${nameOf(trace, group[0].to as string)})`;
}

function threatAt(trace: TraceResult, { threat, from }: TraceEvent): string {
  const several = trace.events.some(
    (other) => other.threat?.id === threat?.id && other.threat !== null && other.from[0] !== from[0],
  );
  return `${threat?.name}${several ? ` (${nameOf(trace, from[0])})` : ""}`;
}

function nameOf({ sites, offers }: TraceResult, id: string): string {
  return [...sites, ...offers].find((each) => each.id === id)?.name ?? id;
}

/** Events that are told together, in the order of their first. */
function gathered(trace: TraceResult, events: readonly TraceEvent[]): TraceEvent[][] {
  const groups = new Map<string, TraceEvent[]>();
  for (const event of events) {
    const { kind, from, to } = event;
    const key = `${kind} ${kind === "death" ? threatAt(trace, event) : `${from.join(" ")} > ${to}`}`;
    groups.set(key, [...(groups.get(key) ?? []), event]);
  }
  return [...groups.values()];
}

function sum(events: readonly TraceEvent[], field: "people" | "lost"): number {
  return events.reduce((total, event) => total + event[field], 0);
}

function counted(count: number, noun: string): string {
  return `${grouped(count, 0)} ${noun}${count === 1 ? "" : "s"}`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
