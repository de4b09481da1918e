import type { ObservedOutcome } from "../../scenario/observed/observed.ts";
import type { Scenario } from "../../scenario/scenario.ts";

/** What is forecast, in a few words: `deaths at Camp Liberty by 2016-09-09`. */
export function outcomeWords({ sites, offers }: Scenario, outcome: ObservedOutcome, date: string): string {
  const at = listed(outcome.at.map((id) => sites.get(id)?.name ?? id));
  const through = listed(outcome.through.map((id) => offers.get(id)?.name ?? id));
  switch (outcome.kind) {
    case "attacks":
    case "deaths":
      return `${outcome.kind}${at === "" ? "" : ` at ${at}`} by ${date}`;
    case "departures":
      return `departures${through === "" ? "" : ` to ${through}`} by ${date}`;
    case "present":
      return `people ${at === "" ? "at risk" : `at ${at}`} on ${date}`;
    case "blocked":
      return `days that convoys waited for room by ${date}`;
    case "empty":
      return at === "" ? "day nobody is at risk" : `day nobody is left at ${at}`;
    case "full":
      return `day ${at} is full`;
  }
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
