import { dirname } from "node:path";
import { readSound } from "../../scenario/read-sound.ts";
import type { TextRead } from "../../scenario/read-text.ts";
import { besideFile } from "../../scenario/source/fault-diagnostics.ts";
import type { Setting } from "../../scenario/source/settings.ts";
import { optimizingLate } from "../optimize-late.ts";
import type { GatheredFiles } from "./gather-evidence.ts";

/** A file that was read, by the name a report gives it. */
export interface ReadFile {
  readonly file: string;
  readonly sha256: string | null;
}

/** A scenario's text as far as it could be read, with what its logs say where it names any. */
export interface ReadWithEvidence {
  readonly read: TextRead;
  readonly gathered: GatheredFiles | null;
  /** The logs and tables it names. */
  readonly evidence: readonly ReadFile[];
}

interface Origin {
  /** The path of the scenario, or the name that stdin is given; the folder of it is where its logs lie. */
  readonly path: string;
  /** The name that reports give it. */
  readonly name: string;
  readonly set: readonly Setting[];
  /** The most bytes of UTF-8 it may have. */
  readonly maxSize?: number | undefined;
  /** Whether the checksums of its logs are wanted: the module for them takes its time to load. */
  readonly checksum?: boolean;
}

/** Reads a scenario's text, and then the logs and tables it names; what reads CSV is loaded only where it names any. */
export async function readWithEvidence(text: string, origin: Origin): Promise<ReadWithEvidence> {
  const { path, name, set, maxSize, checksum = true } = origin;
  const how = { set, maxSize };
  const read =
    optimizingLate(() => readSound(text, how)) ?? (await import("../../scenario/read-fully.ts")).readFully(text, how);
  const records = [...(read.scenario?.evidence.values() ?? [])];
  if (read.scenario === null || !records.some(({ file, population }) => file !== null || population !== null))
    return { read, gathered: null, evidence: [] };
  const { gatherEvidence } = await import("./gather-evidence.ts");
  const gathered = await gatherEvidence(read.scenario, {
    folder: dirname(path === "-" ? "scenario.yaml" : path),
    checksum,
  });
  const evidence = gathered.files.map((file) => ({
    file: besideFile(name === "<stdin>" ? "" : name, file.path),
    sha256: file.sha256,
  }));
  return { read, gathered, evidence };
}
