import type { Question } from "../../engine/question.ts";
import { NONE, type OptionProgramme, type Programme } from "../../model/programme.ts";
import type { ObservedOutcome } from "../../scenario/observed/observed.ts";

/** What must be asked of a world to hold an outcome against it; counts up to a day include all of that day. */
export function questionOf(programme: Programme, option: OptionProgramme, outcome: ObservedOutcome): Question {
  const sites = outcome.at.map((id) => programme.siteIds.indexOf(id));
  const time = outcome.day + 1;
  switch (outcome.kind) {
    case "empty":
    case "full":
      return { kind: outcome.kind, sites };
    case "departures":
      return { kind: "departures", offers: offersOf(programme, option, outcome.through), time };
    case "blocked":
      return { kind: "blocked", time };
    default:
      return { kind: outcome.kind, sites, time };
  }
}

/** The offers named, or all the option uses that lead out of the model: what empties a facility counts nobody twice. */
function offersOf(programme: Programme, { moves, offers }: OptionProgramme, ids: readonly string[]): number[] {
  if (ids.length > 0) return ids.map((id) => programme.offerIds.indexOf(id));
  return [...moves.offersUsed].filter((offer) => offers.to[offer] === NONE);
}
