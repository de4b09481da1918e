import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { Command } from "commander";
import type { Destination } from "./destinations.ts";

/** Ends with a usage error where a result would be written over what is read, or over another result. Devices and pipes take any number. */
export function expectApart(
  inputs: readonly string[],
  outputs: readonly (Destination<string> | string)[],
  command: Command,
): void {
  const read = new Set(inputs.filter((path) => path !== "-").map((path) => resolve(path)));
  const written = new Set<string>();
  for (const output of outputs) {
    const path = typeof output === "string" ? output : output.path;
    if (path === null || isDevice(path)) continue;
    const file = resolve(path);
    if (read.has(file)) command.error(`error: ${path} would be written over, and it is read here; name another file`);
    if (written.has(file)) command.error(`error: ${path} is to hold two results; name another file for one of them`);
    written.add(file);
  }
}

function isDevice(path: string): boolean {
  const status = statSync(path, { throwIfNoEntry: false });
  return status !== undefined && !status.isFile() && !status.isDirectory();
}
