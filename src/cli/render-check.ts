import type { CheckReport } from "../report/check-report.ts";
import type { Layout } from "./destinations.ts";
import { fromRepository } from "./github.ts";

export const CHECK_FORMATS = ["text", "concise", "json", "github", "sarif", "junit"] as const;

export type CheckFormat = (typeof CHECK_FORMATS)[number];

/** What was found, in one format. Only the renderer needed is loaded. */
export async function renderCheck(
  format: CheckFormat,
  report: CheckReport,
  view: Layout & { readonly strict: boolean },
): Promise<string> {
  if (format === "json") return (await import("../report/diagnostics-json.ts")).diagnosticsJson(report);
  if (format === "junit") return (await import("../report/diagnostics-junit.ts")).diagnosticsJunit(report, view);
  if (format === "sarif")
    return (await import("../report/diagnostics-sarif.ts")).diagnosticsSarif(fromRepository(report));
  if (format === "github") return github(fromRepository(report));
  return page(format, report, view);
}

async function github({ files }: CheckReport): Promise<string> {
  const { diagnosticsGithub } = await import("../report/diagnostics-github.ts");
  return diagnosticsGithub(files.flatMap(({ diagnostics }) => diagnostics));
}

/** For people: what could not be read is said on stderr. */
async function page(format: "text" | "concise", { files }: CheckReport, { colour }: Layout): Promise<string> {
  const read = files.filter(({ checked }) => checked);
  if (format === "concise") {
    const { diagnosticsConcise } = await import("../report/diagnostics-concise.ts");
    return diagnosticsConcise(read.flatMap(({ diagnostics }) => diagnostics));
  }
  if (read.every(({ diagnostics }) => diagnostics.length === 0)) return "";
  const { diagnosticsText } = await import("../report/diagnostics-text.ts");
  return read.map(({ file, diagnostics, text }) => diagnosticsText(diagnostics, { colour, file, text })).join("");
}
