import type { CheckReport } from "./check-report.ts";
import { visibleJson } from "./printable.ts";

/** What `check` found as the JSON of the contract: one envelope for all files. */
export function diagnosticsJson({ version, passed, files }: CheckReport): string {
  const envelope = {
    $schema: "check.v1.schema.json",
    format: "relocate.check",
    formatVersion: "1.0",
    tool: { name: "relocate", version },
    status: passed ? "ok" : "error",
    inputs: files.flatMap(({ file, sha256, evidence = [] }) => [{ file, sha256 }, ...evidence]),
    diagnostics: files.flatMap(({ diagnostics }) => diagnostics),
  };
  return `${visibleJson(JSON.stringify(envelope, null, 2))}\n`;
}
