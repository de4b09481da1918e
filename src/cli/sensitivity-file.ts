import type { Command } from "commander";
import type { SensitivityResult } from "../analysis/sensitivity/result.ts";
import { metricIds } from "../scenario/metric-ids.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { checkRequest, expectKnown } from "./check-request.ts";
import { requirementsCode } from "./exit-code.ts";
import { type Made, type ScenarioFile, scenarioFile } from "./scenario-file.ts";
import { quantitiesAsked, type SensitivityOptions } from "./sensitivity.ts";

/** Reads, checks and analyses one file; what goes wrong is in the report. */
export async function sensitivityFile(
  path: string,
  options: SensitivityOptions,
  command: Command,
): Promise<ScenarioFile<SensitivityResult>> {
  return scenarioFile(path, options, ({ scenario }) => analyse(scenario, options, command));
}

async function analyse(
  scenario: Scenario,
  options: SensitivityOptions,
  command: Command,
): Promise<Made<SensitivityResult>> {
  await checkAsked(scenario, options, command);
  const { askedBy } = await import("../analysis/sensitivity/options.ts");
  const { sensitivitySteps } = await import("../analysis/sensitivity/sensitivity.ts");
  const { runSensitivity } = await import("./analysing/run-sensitivity.ts");
  const { worlds, seed, needs, metric, watch = [6], baseline, between, options: compared } = options;
  const asked = askedBy({
    ...{ worlds, seed, needs, metric, watch, on: quantitiesAsked(options) },
    valuePerDeathAverted: options.valuePerDeathAverted ?? null,
    ...(baseline !== undefined && { baseline }),
    ...(between !== undefined && { between }),
    ...(compared !== undefined && { options: [...new Set([...compared, ...(between ?? [])])] }),
  });
  const result = await runSensitivity({ scenario, asked }, sensitivitySteps, options);
  return { result, code: requirementsCode(result.claims) };
}

/** Ends with a usage error where the command line names what the scenario does not have. */
async function checkAsked(scenario: Scenario, options: SensitivityOptions, command: Command): Promise<void> {
  checkRequest(scenario, options, command);
  expectKnown("--between", options.between ?? [], [...scenario.options.keys()], command);
  const { isPaired } = await import("../analysis/metrics.ts");
  const costs = [...scenario.payers.keys()].map((id) => `cost.${id}`);
  const comparable = [...metricIds.filter(isPaired), ...costs];
  if (!comparable.includes(options.metric) && (metricIds as readonly string[]).includes(options.metric))
    command.error(`error: --metric: ${options.metric} has no difference in a world; known: ${comparable.join(", ")}`);
  expectKnown("--metric", [options.metric], comparable, command);
  const asked = quantitiesAsked(options);
  if (asked.length === 0) return;
  const { quantityPaths } = await import("../analysis/sensitivity/sensitivity.ts");
  const { quantityKey } = await import("../analysis/sensitivity/settable.ts");
  const known = quantityPaths(scenario);
  for (const { path, times } of asked) expectKnown(times ? "--times" : "--on", [quantityKey(path)], known, command);
}
