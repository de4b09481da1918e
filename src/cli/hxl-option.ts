import { type Command, Option } from "commander";
import type { Destination } from "./destinations.ts";

/** `--hxl`, of the commands whose CSV has HXL tags. */
export function hxlOption(): Option {
  return new Option("--hxl", "with CSV: a row of HXL tags below the header");
}

/** A usage error where tags are asked for, and no CSV. */
export function expectCsv(
  { hxl }: { readonly hxl?: true },
  targets: readonly Destination<string>[],
  command: Command,
): void {
  if (hxl && targets.every(({ format }) => format !== "csv"))
    command.error("error: --hxl adds a row to CSV: add --format csv");
}
