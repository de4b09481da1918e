import type { Diagnostic } from "../diagnostic.ts";
import type { FileFault } from "../finding.ts";
import { messages, wordingOf } from "../messages.ts";

/** What is wrong in files that a scenario names, in words; their paths are told from where the scenario's is. */
export function faultDiagnostics(faults: readonly FileFault[], scenarioFile: string): Diagnostic[] {
  return faults.map(({ file, fault: { code, details, at } }) => ({
    code,
    severity: messages[code].severity,
    ...wordingOf(code, details as never),
    file: besideFile(scenarioFile, file),
    ...at,
    path: [],
  }));
}

/** The path of a file that lies below the folder of another: `scenarios/x.yaml`, `attacks.csv` → `scenarios/attacks.csv`. */
export function besideFile(file: string, path: string): string {
  return file.slice(0, Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1) + path;
}
