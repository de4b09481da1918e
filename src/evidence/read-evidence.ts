import { problem } from "../scenario/finding.ts";
import { messages, wordingOf } from "../scenario/messages.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { EvidenceFiles } from "./evidence-files.ts";

/** A CSV file as rows of cells, the header among them. */
export type Table = readonly (readonly string[])[];

/**
 * A scenario with the attacks of the logs it names, for those who read files themselves: `files` has each log and table by the path
 * the scenario gives it. The scenario is null where something is wrong; `findings` says what, and what is doubtful, in words.
 */
export function readEvidence(
  scenario: Scenario,
  files: Readonly<Record<string, Table>>,
): { scenario: Scenario | null; findings: { severity: "error" | "warning"; message: string }[] } {
  const evidence = new EvidenceFiles(scenario);
  for (const path of evidence.paths) {
    const table = Object.hasOwn(files, path) ? (files[path] as Table) : null;
    if (table === null)
      evidence.unreadable(path, problem("evidence-unreadable", { file: path, why: "it was not given", near: null }));
    table?.forEach((cells, index) => {
      if (evidence.wantsMore(path)) evidence.row(path, { cells, line: index + 1, raw: null });
    });
  }
  const gathered = evidence.end();
  const found = [
    ...gathered.findings.map(({ code, details }) => ({ code, details, place: "" })),
    ...gathered.faults.map(({ file, fault: { code, details, at } }) => {
      return { code, details, place: `${file}:${at.line}:${at.column}: ` };
    }),
  ];
  const findings = found.map(({ code, details, place }) => {
    return { severity: messages[code].severity, message: `${place}${wordingOf(code, details as never).message}` };
  });
  return { scenario: gathered.scenario, findings };
}
