import type { Range } from "../scenario/diagnostic.ts";
import type { CheckedFile, CheckReport } from "./check-report.ts";
import { hints } from "./diagnostics-text.ts";
import { findingFingerprints } from "./finding-fingerprint.ts";
import { printable, visibleJson } from "./printable.ts";
import { sarifRules } from "./sarif-rules.ts";

/** What `check` found as SARIF 2.1.0 (OASIS), which code scanning reads; a file that could not be read is a notification. */
export function diagnosticsSarif({ version, files }: CheckReport): string {
  const read = files.filter(({ checked }) => checked);
  const unread = files.filter(({ checked }) => !checked);
  const rules = sarifRules(read.flatMap(({ diagnostics }) => diagnostics));
  const ids = rules.map(({ id }) => id);
  const run = {
    tool: { driver: { name: "relocate", version, semanticVersion: version, rules } },
    invocations: [
      { executionSuccessful: unread.length === 0, toolExecutionNotifications: unread.flatMap(notifications) },
    ],
    columnKind: "utf16CodeUnits",
    artifacts: [
      ...new Set(files.flatMap(({ file, evidence = [] }) => [file, ...evidence.map((each) => each.file)])),
    ].map((file) => ({ location: { uri: uriOf(file) } })),
    results: read.flatMap((file) => resultsOf(file, ids)),
  };
  const log = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
  return `${visibleJson(JSON.stringify(log, null, 2))}\n`;
}

function resultsOf({ file, diagnostics, text }: CheckedFile, rules: readonly string[]) {
  const fingerprints = findingFingerprints(diagnostics, { file, text });
  return diagnostics.map((diagnostic, i) => ({
    ruleId: diagnostic.code,
    ruleIndex: rules.indexOf(diagnostic.code),
    level: diagnostic.severity,
    message: { text: [diagnostic.message, ...hints(diagnostic)].map(plain).join("\n") },
    locations: [{ physicalLocation: placeOf(diagnostic.file, diagnostic) }],
    ...(diagnostic.related && { relatedLocations: diagnostic.related.map((other) => related(diagnostic.file, other)) }),
    partialFingerprints: { "relocateFinding/v1": fingerprints[i] },
  }));
}

function related(file: string, other: Range & { readonly message: string }) {
  return { physicalLocation: placeOf(file, other), message: { text: plain(other.message) } };
}

function notifications({ diagnostics }: CheckedFile) {
  return diagnostics.map(({ file, code, message }) => ({
    level: "error",
    descriptor: { id: code },
    message: { text: plain(message) },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
  }));
}

function placeOf(file: string, { line, column, endLine, endColumn }: Range) {
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  return { artifactLocation: { uri: uriOf(file) }, region };
}

/** A relative URI reference; what is no text has no percent-encoding and is replaced. */
function uriOf(file: string): string {
  return file
    .replace(/\p{Cs}/gu, "\ufffd")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
}

/** Text that is no link: in SARIF, `[text](target)` is one even in plain text (section 3.11.6). */
function plain(text: string): string {
  return printable(text).replace(/\[(?=[^[\]]*\]\()/g, "\\[");
}
