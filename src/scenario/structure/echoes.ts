import type { Path } from "../diagnostic.ts";
import { nearest } from "../nearest.ts";
import type { Fault } from "./faults.ts";

/** Faults with a misspelt key as one: what is written is unknown, and what was meant is not missing too. */
export function withoutEchoes(faults: readonly Fault[]): Fault[] {
  const unknown = faults.filter(({ found }) => found.code === "unknown-key").map(({ path }) => path);
  const isEcho = ({ found, path }: Fault) =>
    found.code === "missing-key" && unknown.some((other) => isSibling(other, path) && isMisspelling(other, path));
  return faults.filter((fault) => !isEcho(fault));
}

function isMisspelling(written: Path, meant: Path): boolean {
  return nearest(String(written.at(-1)), [String(meant.at(-1))]) !== null;
}

function isSibling(a: Path, b: Path): boolean {
  return a.length === b.length && a.slice(0, -1).every((part, index) => part === b[index]);
}
