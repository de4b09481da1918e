import type { Path } from "../diagnostic.ts";
import { problem } from "../finding.ts";
import type { EvidenceFile, PopulationFile } from "../evidence.ts";
import type { RawEvidence } from "./read-evidence.ts";
import type { Reading } from "./reading.ts";
import { readProvenance } from "./references.ts";

/** Which log a record is read from and which of its rows count; null where all is written in place. */
export function readEvidenceFile(reading: Reading, id: string, raw: RawEvidence): EvidenceFile | null {
  const { file, format, where = {}, near } = raw;
  readProvenance(reading, near, ["evidence", id, "near"]);
  if (file === undefined) return null;
  return {
    path: readPath(reading, file, ["evidence", id, "file"]),
    format: format ?? null,
    where: Object.entries(where).flatMap(([column, value]) => {
      const values = [value].flat().filter((each) => each !== undefined);
      return values.length === 0 ? [] : [{ column, values: values.map(String) }];
    }),
    near: isCircle(near) ? { latitude: near.latitude, longitude: near.longitude, km: near.km } : null,
  };
}

/** Which table the numbers present are read from. */
export function readPopulationFile(reading: Reading, id: string, raw: RawEvidence): PopulationFile | null {
  const { file, column } = raw.population ?? {};
  readProvenance(reading, raw.population, ["evidence", id, "population"]);
  if (file === undefined || column === undefined) return null;
  return { path: readPath(reading, file, ["evidence", id, "population", "file"]), column };
}

/** A relative path with `/` that does not leave the folder it starts from. */
function readPath({ findings }: Reading, written: string, path: Path): string {
  const parts = written.split("/").filter((part) => part !== "." && part !== "");
  const isBelow = parts.length > 0 && !parts.includes("..") && !/^\/|^[a-z][\w+.-]*:|[\\\p{Cc}]/iu.test(written);
  if (!isBelow) findings.add(problem("evidence-file-path", { path: written }), path);
  return parts.join("/");
}

type RawNear = RawEvidence["near"];
type Circle = { readonly latitude: number; readonly longitude: number; readonly km: number };

/** What the structure check left whole. */
function isCircle(near: RawNear): near is RawNear & Circle {
  return near?.latitude !== undefined && near.longitude !== undefined && near.km !== undefined;
}
