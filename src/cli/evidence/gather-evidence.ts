import { EvidenceFiles } from "../../evidence/evidence-files.ts";
import type { Gathered } from "../../scenario/gathered.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { faultWords } from "../fault-words.ts";
import { evidencePath, unreadable } from "./evidence-path.ts";
import { streamRows } from "./stream-rows.ts";

/** What was gathered, and the files it comes from: paths below the scenario's folder, checksums where they were read whole. */
export interface GatheredFiles extends Gathered {
  readonly files: readonly { readonly path: string; readonly sha256: string | null }[];
}

/** Reads the logs and tables that a scenario names, one after the other, each once and as a stream. */
export async function gatherEvidence(scenario: Scenario, folder: string): Promise<GatheredFiles> {
  const evidence = new EvidenceFiles(scenario);
  const files: { path: string; sha256: string | null }[] = [];
  for (const path of evidence.paths) files.push({ path, sha256: await readInto(evidence, { folder, path }) });
  return { ...evidence.end(), files };
}

async function readInto(
  evidence: EvidenceFiles,
  { folder, path }: { readonly folder: string; readonly path: string },
): Promise<string | null> {
  const target = await evidencePath(folder, path);
  if (typeof target !== "string") {
    evidence.unreadable(path, target);
    return null;
  }
  try {
    const { sha256, fault } = await streamRows(target, (row) => {
      evidence.row(path, row);
      return evidence.wantsMore(path);
    });
    if (fault !== null) evidence.broken({ file: path, fault });
    return sha256;
  } catch (error) {
    evidence.unreadable(path, unreadable(path, faultWords(error)));
    return null;
  }
}
