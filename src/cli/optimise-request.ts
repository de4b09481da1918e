import type { Command } from "commander";
import type { OptimiseRequest } from "../optimise/request.ts";
import type { Budget, Limits } from "../optimise/problem.ts";
import { dayOfDate } from "../scenario/dates.ts";
import { nearest } from "../scenario/nearest.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { OptimiseOptions } from "./optimise.ts";

/** Worlds that harm is averaged over and that ways to write a schedule are judged in. */
const PLANNING_WORLDS = 4096;

/** What is asked of the optimiser, in the scenario's numbers; ends with a usage error where the scenario has no such thing. */
export function optimiseRequest(
  scenario: Scenario,
  { text, file }: { readonly text: string; readonly file: string },
  options: OptimiseOptions,
  { command, timeline }: { readonly command: Command; readonly timeline: boolean },
): OptimiseRequest {
  const known = (flag: string, id: string, ids: Iterable<string>) => expectKnown(command, { flag, id, ids: [...ids] });
  for (const id of options.offers ?? []) known("--offers", id, scenario.offers.keys());
  for (const id of options.among ?? []) known("--among", id, scenario.options.keys());
  if (options.among !== undefined && options.policies === undefined)
    command.error("error: --among says what rules choose among: add --policies 1 or --policies 2");
  if (options.under !== undefined) known("--under", options.under, scenario.options.keys());
  if (options.payer !== undefined) known("--payer", options.payer, scenario.payers.keys());
  for (const { payer } of options.budget ?? []) if (payer !== "all") known("--budget", payer, scenario.payers.keys());
  for (const id of (options.together ?? []).flat()) known("--together", id, scenario.cohorts.keys());
  if (options.payer !== undefined && options.frontier === undefined)
    command.error("error: --payer says whose spending the frontier is about: add --frontier");
  if (options.write !== undefined && scenario.options.has(options.write))
    command.error(`error: --write: there is an option ${options.write} already`);
  const payerIds = [...scenario.payers.keys()].sort();
  return {
    text,
    file,
    set: options.set ?? [],
    id: options.write ?? freeId(scenario),
    under: options.under ?? scenario.baseline,
    offers: options.offers ?? [...scenario.offers.keys()],
    limits: limitsOf(scenario, options, { payerIds, command }),
    objective: options.robust ?? "mean",
    robustWorlds: options.robustWorlds,
    frontier: options.frontier ?? 0,
    payer: options.payer === undefined ? -1 : payerIds.indexOf(options.payer),
    worlds: options.worlds,
    planningWorlds: PLANNING_WORLDS,
    seed: options.seed,
    step: options.step,
    seconds: options.seconds,
    gap: options.gap,
    timeline,
    rules: options.policies ?? 0,
    among: options.among ?? [...scenario.options.keys()],
  };
}

function limitsOf(
  scenario: Scenario,
  { budget = [], together = [], transfer = [] }: OptimiseOptions,
  { payerIds, command }: { payerIds: readonly string[]; command: Command },
): Limits {
  const day = (date: string | null) => {
    const days =
      date === null ? scenario.horizonDays : (dayOfDate(date) as number) - (dayOfDate(scenario.start) as number);
    return days > 0 && days <= scenario.horizonDays
      ? days
      : command.error(`error: ${date} is not between the scenario's start and its horizon`);
  };
  const cohorts = [...scenario.cohorts.keys()].sort();
  return {
    budgets: budget.map(
      ({ payer, amount, date }): Budget => ({
        payer: payerIds.indexOf(payer),
        amount,
        day: day(date),
        stated: "asked",
      }),
    ),
    together: together.map((ids) => ids.map((id) => cohorts.indexOf(id))),
    out: transfer.map(({ people, date }) => ({ people, day: day(date) })),
  };
}

function freeId(scenario: Scenario): string {
  for (let k = 1; ; k++) {
    const id = k === 1 ? "optimum" : `optimum-no-${k}`;
    if (!scenario.options.has(id)) return id;
  }
}

function expectKnown(command: Command, { flag, id, ids }: { flag: string; id: string; ids: readonly string[] }): void {
  if (ids.includes(id)) return;
  const meant = nearest(id, ids);
  const hint =
    meant !== null ? `did you mean ${meant}?` : ids.length > 0 ? `known: ${ids.join(", ")}` : "the scenario has none";
  command.error(`error: ${flag}: there is no ${id}; ${hint}`);
}
