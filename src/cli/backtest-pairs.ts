import { stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Command } from "commander";
import type { Pair } from "./backtest-file.ts";

/**
 * Which record each scenario is held against: those named, in the same order, or for a folder the file in it of the
 * scenario's name. Ends with a usage error where they do not go together.
 */
export async function pairsOf(
  scenarios: readonly string[],
  observed: readonly string[],
  command: Command,
): Promise<Pair[]> {
  const [first] = observed;
  if (observed.length === 1 && first !== undefined && (await isFolder(first))) {
    if (scenarios.includes("-"))
      command.error("error: --observed: a scenario from stdin has no name to look for in a folder");
    return scenarios.map((scenario) => ({ scenario, observed: join(first, basename(scenario)) }));
  }
  if (observed.length !== scenarios.length)
    command.error(
      `error: --observed: ${observed.length} for ${scenarios.length} scenarios; name one for each, in the same order, or a folder of files of the same names`,
    );
  if ([...scenarios, ...observed].filter((path) => path === "-").length > 1)
    command.error("error: only one file can be read from stdin");
  return scenarios.map((scenario, i) => ({ scenario, observed: observed[i] as string }));
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() === true;
}
