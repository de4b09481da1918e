import { extname } from "node:path";
import { InvalidArgumentError } from "commander";

const ENDINGS = [".parquet", ".csv", ".ndjson"] as const;

/** A file of worlds; its ending says the format. */
export interface WorldsPath {
  readonly path: string;
  readonly ending: (typeof ENDINGS)[number];
}

export function worldsPath(written: string): WorldsPath {
  const ending = ENDINGS.find((one) => one === extname(written).toLowerCase());
  if (ending === undefined) throw new InvalidArgumentError(`It should end with ${ENDINGS.join(", ")}.`);
  return { path: written, ending };
}

/** That the file could not be written, in plain words. */
export class CannotWrite extends Error {}
