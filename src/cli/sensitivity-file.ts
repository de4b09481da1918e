import { type Command, CommanderError } from "commander";
import { version } from "../../package.json";
import type { SensitivityResult } from "../analysis/sensitivity/result.ts";
import type { SensitivityReport } from "../report/sensitivity-json.ts";
import type { Diagnostic } from "../scenario/diagnostic.ts";
import { metricIds } from "../scenario/metric-ids.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { checkRequest, expectKnown } from "./check-request.ts";
import type { ReadFile } from "./evidence/read-with-evidence.ts";
import { EXIT } from "./exit-code.ts";
import { readInput } from "./read-input.ts";
import { quantitiesAsked, type SensitivityOptions } from "./sensitivity.ts";
import { say } from "./streams.ts";

/** One file's report, its exit code, and its text for the messages about it. */
export interface AnalysedFile {
  readonly report: SensitivityReport;
  readonly code: number;
  readonly text: string | null;
}

/** Reads, checks and analyses one file; what goes wrong is in the report. */
export async function sensitivityFile(
  path: string,
  options: SensitivityOptions,
  command: Command,
): Promise<AnalysedFile> {
  const input = await readInput(path, options);
  if ("problem" in input)
    return impossible({ name: input.name, sha256: null }, { code: "cannot-read", message: input.problem }, options);
  try {
    return await analyse({ ...input, path }, options, command);
  } catch (error) {
    if (error instanceof CommanderError) throw error;
    say(`${(error as Error).stack}\n`);
    const message = `internal fault, please report it: ${(error as Error).message}`;
    return impossible(input, { code: "internal-fault", message }, options);
  }
}

type Named = { readonly name: string; readonly sha256: string | null; readonly evidence?: readonly ReadFile[] };

async function analyse(
  input: Named & { readonly text: string; readonly path: string },
  options: SensitivityOptions,
  command: Command,
): Promise<AnalysedFile> {
  const { readScenario } = await import("./read-scenario.ts");
  const { path, text } = input;
  const { set = [], maxSize } = options;
  const { scenario, diagnostics, evidence } = await readScenario(input, { path, set, maxSize });
  const report = (result: SensitivityResult | null) =>
    reported({ ...input, evidence }, options, { diagnostics, result });
  if (scenario === null) return { report: report(null), code: EXIT.invalid, text };
  await checkAsked(scenario, options, command);
  const { sensitivity } = await import("../analysis/sensitivity/sensitivity.ts");
  const { worlds, seed, needs, metric, watch, baseline, between, options: compared } = options;
  const result = sensitivity(scenario, {
    ...{ worlds, seed, needs, metric, watch, on: quantitiesAsked(options) },
    valuePerDeathAverted: options.valuePerDeathAverted ?? null,
    ...(baseline !== undefined && { baseline }),
    ...(between !== undefined && { between }),
    ...(compared !== undefined && { options: [...new Set([...compared, ...(between ?? [])])] }),
  });
  const unmet = result.claims.some(({ holds }) => holds === false);
  return { report: report(result), code: unmet ? EXIT.unmet : EXIT.done, text };
}

/** Ends with a usage error where the command line names what the scenario does not have. */
async function checkAsked(scenario: Scenario, options: SensitivityOptions, command: Command): Promise<void> {
  checkRequest(scenario, options, command);
  expectKnown("--between", options.between ?? [], [...scenario.options.keys()], command);
  const { isPaired } = await import("../analysis/metrics.ts");
  const costs = [...scenario.payers.keys()].map((id) => `cost.${id}`);
  expectKnown("--metric", [options.metric], [...metricIds.filter(isPaired), ...costs], command);
  const asked = quantitiesAsked(options);
  if (asked.length === 0) return;
  const { quantityKey, quantityPaths } = await import("../analysis/sensitivity/sensitivity.ts");
  const flag = options.on === undefined ? "--times" : "--on";
  expectKnown(
    flag,
    asked.map(({ path }) => quantityKey(path)),
    quantityPaths(scenario),
    command,
  );
}

function impossible(
  input: Named,
  { code, message }: { readonly code: string; readonly message: string },
  options: SensitivityOptions,
): AnalysedFile {
  const place = { file: input.name, line: 1, column: 1, endLine: 1, endColumn: 1, path: [] };
  const diagnostic: Diagnostic = { code, severity: "error", message, ...place };
  const report = reported(input, options, { diagnostics: [diagnostic], result: null });
  return { report, code: EXIT.impossible, text: null };
}

interface Found {
  readonly diagnostics: readonly Diagnostic[];
  readonly result: SensitivityResult | null;
}

function reported(
  { name, sha256, evidence = [] }: Named,
  { seed, worlds }: SensitivityOptions,
  found: Found,
): SensitivityReport {
  const run = { seed, worlds, partial: false, shard: null };
  return { version, input: { file: name, sha256 }, evidence, run, ...found };
}
