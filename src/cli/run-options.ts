import { Option } from "commander";
import type { Setting } from "../scenario/source/settings.ts";
import { jobs, list, seed, setting, worlds } from "./option-values.ts";

/** Which worlds are simulated, and with what in place of the scenario's quantities. */
export interface RunOptions {
  readonly worlds: number;
  readonly seed: number;
  readonly set?: readonly Setting[];
}

export function worldsOption(): Option {
  return new Option("-n, --worlds <n>", "simulated worlds, rounded up to a multiple of 16")
    .argParser(worlds)
    .default(16384);
}

export function seedOption(): Option {
  return new Option("--seed <n>", "seed of the draws: the same seed, the same worlds").argParser(seed).default(1);
}

/** `of`: whose quantity is replaced. */
export function setOption(of = "the scenario"): Option {
  return new Option(
    "--set <path=quantity>",
    `replace a quantity of ${of}, or an assumption by its $name (repeatable)`,
  ).argParser(setting);
}

/** The same result for any number. */
export function jobsOption(): Option {
  return new Option("-j, --jobs <n>", "threads (default: all cores where that repays itself)").argParser(jobs);
}

/** Which options are planned, and which the others are compared with. */
export interface ComparedOptions {
  readonly baseline?: string;
  readonly options?: readonly string[];
}

export function baselineOption(): Option {
  return new Option("--baseline <id>", "the option the others are compared with (default: the scenario's)");
}

export function onlyOptions(): Option {
  return new Option("--options <ids>", "only these options, such as stay,full").argParser(list);
}
