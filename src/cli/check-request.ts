import type { Command } from "commander";
import { metricIds } from "../scenario/metric-ids.ts";
import { nearest } from "../scenario/nearest.ts";
import type { Scenario } from "../scenario/scenario.ts";

interface Request {
  readonly metrics?: readonly string[];
  readonly sort?: string;
  readonly options?: readonly string[];
  readonly baseline?: string;
}

/** Ends with a usage error where the command line names an option or a metric the scenario does not have. */
export function checkRequest(scenario: Scenario, request: Request, command: Command): void {
  const metrics = [...metricIds, ...[...scenario.payers.keys()].map((id) => `cost.${id}`)];
  const options = [...scenario.options.keys()];
  expectKnown("--metrics", request.metrics ?? [], metrics, command);
  expectKnown("--sort", request.sort === undefined ? [] : [request.sort], metrics, command);
  expectKnown("--options", request.options ?? [], options, command);
  expectKnown("--baseline", request.baseline === undefined ? [] : [request.baseline], options, command);
}

/** Ends with a usage error where one of the words is not known, and names the nearest that is. */
export function expectKnown(flag: string, asked: readonly string[], known: readonly string[], command: Command): void {
  const unknown = asked.find((id) => !known.includes(id));
  if (unknown === undefined) return;
  const meant = nearest(unknown, known);
  const hint = meant === null ? `known: ${known.join(", ")}` : `did you mean ${meant}?`;
  command.error(`error: ${flag}: there is no ${unknown}; ${hint}`);
}
