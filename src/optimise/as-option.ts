import type { OptionText } from "../scenario/add-option.ts";
import { dateOfDay, dayOfDate } from "../scenario/dates.ts";
import type { Move, Need, Option, Quantity, Scenario } from "../scenario/scenario.ts";
import { linksUnder } from "./links.ts";
import type { PlannedMove } from "./planned-move.ts";
import { needsOfPlan } from "./needs.ts";
import type { Problem, Route } from "./problem.ts";

export interface OptionRequest {
  readonly title: string;
  readonly note: string;
  readonly under: string;
  readonly moves: readonly PlannedMove[];
}

/** A plan as an option in the scenario's language, with the settings of the option it is made under, and what it needs. */
export function asOption(scenario: Scenario, problem: Problem, request: OptionRequest): OptionText {
  const { title, note, under, moves } = request;
  const conditions = scenario.options.get(under) as Option;
  const needs = planNeeds(scenario, problem, request);
  return {
    title,
    note,
    moves: moves.map((move) => moveText(scenario, { move, route: problem.routes[move.route], under })),
    ...(needs.length > 0 && { needs: needs.map(needText) }),
    ...(conditions.set.length > 0 && {
      set: Object.fromEntries(
        conditions.set.map(({ path, operation, quantity }) => [
          path,
          operation === "times" ? { times: quantityText(quantity) } : quantityText(quantity),
        ]),
      ),
    }),
  };
}

/** What the moves of a plan need from others. */
export function planNeeds(scenario: Scenario, { routes }: Problem, { moves, under }: OptionRequest): Need[] {
  const offers = new Set(moves.flatMap(({ route }) => (routes[route].kind === "offer" ? [routes[route].id] : [])));
  return needsOfPlan(scenario, { offers, sites: new Set(moves.flatMap(({ from }) => from)), under });
}

function moveText(
  { start, ...scenario }: Scenario,
  { move, route, under }: { move: PlannedMove; route: Route; under: string },
): object {
  const road = route.kind === "link" ? roadOf({ start, ...scenario }, route, move, under) : null;
  const date = (day: number) => dateOfDay((dayOfDate(start) as number) + Math.round(day));
  return {
    from: move.from.length === 1 ? move.from[0] : move.from,
    ...(route.kind === "offer" ? { offer: route.id } : { to: route.id }),
    ...(move.cohort !== null && { cohort: move.cohort }),
    ...(move.people !== null && { people: move.people }),
    ...startText(move.startDay === null ? null : date(move.startDay), road),
    ...paceText(move.pace, road),
    ...(road?.convoy && { convoy: quantityText(road.convoy) }),
  };
}

function startText(date: string | null, road: Move | null): object {
  if (date !== null) return { start: date };
  return road?.start?.kind === "time" ? { start: quantityText(road.start.quantity) } : {};
}

function paceText(pace: number | null, road: Move | null): object {
  if (pace !== null) return { pace: `${Number((7 * pace).toPrecision(3))} per week` };
  return road?.pace ? { pace: quantityText(road.pace) } : {};
}

/** The move of the option whose road is taken. */
function roadOf(scenario: Scenario, route: Route, { from }: PlannedMove, under: string): Move | null {
  const link = linksUnder(scenario, under).find(
    (one) => one.to === route.id && from.every((site) => one.from.includes(site)),
  );
  return link === undefined ? null : ((scenario.options.get(link.option) as Option).moves[link.move] ?? null);
}

function needText({ of, what, chance, note, source }: Need): object {
  return {
    of,
    what,
    chance: quantityText(chance),
    ...(source.length > 0 && { source }),
    ...(note !== null && { note }),
  };
}

/** A quantity as written, with its provenance where it has any. */
function quantityText({ written, provenance }: Quantity): unknown {
  const value = /^\d+(\.\d+)?$/.test(written) ? Number(written) : written;
  const { source, note, asOf, confidence } = provenance;
  const known = {
    ...(source.length > 0 && { source: source.length === 1 ? source[0] : source }),
    ...(note !== null && { note }),
    ...(asOf !== null && { as_of: asOf }),
    ...(confidence !== null && { confidence }),
  };
  return Object.keys(known).length === 0 ? value : { value, ...known };
}
