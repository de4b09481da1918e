import { EvidenceFiles } from "../../evidence/evidence-files.ts";
import type { Gathered } from "../../scenario/gathered.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { faultWords } from "../fault-words.ts";
import { evidencePath, unreadable } from "./evidence-path.ts";
import { readRows } from "./read-rows.ts";

/** What was gathered, and the files it comes from: paths below the scenario's folder, checksums where they are wanted and were read whole. */
export interface GatheredFiles extends Gathered {
  readonly files: readonly { readonly path: string; readonly sha256: string | null }[];
}

export interface HowToGather {
  /** The folder of the scenario. */
  readonly folder: string;
  readonly checksum: boolean;
}

/** Reads the logs and tables that a scenario names, one after the other, each once. */
export async function gatherEvidence(scenario: Scenario, how: HowToGather): Promise<GatheredFiles> {
  const evidence = new EvidenceFiles(scenario);
  const files: { path: string; sha256: string | null }[] = [];
  for (const path of evidence.paths) files.push({ path, sha256: await readInto(evidence, { ...how, path }) });
  return { ...evidence.end(), files };
}

async function readInto(
  evidence: EvidenceFiles,
  { folder, path, checksum }: HowToGather & { readonly path: string },
): Promise<string | null> {
  const target = await evidencePath(folder, path);
  if (typeof target !== "string") {
    evidence.unreadable(path, target);
    return null;
  }
  try {
    const { sha256, fault } = await readRows(target, {
      checksum,
      take: (row) => {
        evidence.row(path, row);
        return evidence.wantsMore(path);
      },
    });
    if (fault !== null) evidence.broken({ file: path, fault });
    return sha256;
  } catch (error) {
    evidence.unreadable(path, unreadable(path, faultWords(error)));
    return null;
  }
}
