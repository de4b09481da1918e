import { appendFile } from "node:fs/promises";
import { isAbsolute, join, relative, sep } from "node:path";
import type { CheckReport } from "../report/check-report.ts";
import { faultWords } from "./fault-words.ts";
import { say } from "./streams.ts";

/** The same findings with file names as GitHub wants them: from the top of the repository, where a step may have left it. */
export function fromRepository(report: CheckReport): CheckReport {
  const top = process.env.GITHUB_WORKSPACE;
  const below = top === undefined ? "" : relative(top, process.cwd());
  if (below === "" || below.startsWith("..") || isAbsolute(below)) return report;
  const named = (file: string) => join(below, file).split(sep).join("/");
  const files = report.files.map((checked) => ({
    ...checked,
    file: named(checked.file),
    diagnostics: checked.diagnostics.map((diagnostic) => ({ ...diagnostic, file: named(diagnostic.file) })),
  }));
  return { ...report, files };
}

/** Adds the findings to the summary of a GitHub step, where there is one. */
export async function appendStepSummary(report: CheckReport): Promise<void> {
  const path = process.env.GITHUB_STEP_SUMMARY;
  if (!path) return;
  const { diagnosticsMarkdown } = await import("../report/diagnostics-markdown.ts");
  await appendFile(path, diagnosticsMarkdown(report)).catch((error) =>
    say(`relocate: cannot write the step summary: ${faultWords(error)}\n`),
  );
}
