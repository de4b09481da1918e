import type { CheckedFile, CheckReport } from "../../src/report/check-report.ts";
import type { Diagnostic } from "../../src/scenario/diagnostic.ts";

/** A diagnostic with what matters to a test. */
export function found(over: Partial<Diagnostic>): Diagnostic {
  const place = { file: "a.yaml", line: 1, column: 1, endLine: 1, endColumn: 2, path: [] };
  return { code: "unknown-key", severity: "error", message: "unknown key", ...place, ...over };
}

const text = "relocate: 1\ntitel: x\npace: 3 bananas\nid: a\nid: b\n";

const broken: CheckedFile = {
  file: "a.yaml",
  sha256: "00",
  text,
  checked: true,
  diagnostics: [
    found({
      severity: "warning",
      code: "unsourced",
      message: "no source",
      line: 3,
      endLine: 4,
      endColumn: 3,
      path: ["pace"],
    }),
    found({ line: 2, endLine: 2, endColumn: 6, path: ["titel"], hint: "did you mean title?", suggestion: "title" }),
    found({
      ...{ code: "duplicate-key", message: "id is written twice", line: 5, endLine: 5, endColumn: 3, path: ["id"] },
      related: [{ line: 4, column: 1, endLine: 4, endColumn: 3, message: "first defined here" }],
    }),
  ],
};
const doubtful: CheckedFile = {
  ...{ file: "sub folder/b.yaml", sha256: "01", text, checked: true },
  diagnostics: [found({ severity: "warning", code: "unsourced", message: "no source", file: "sub folder/b.yaml" })],
};
const right: CheckedFile = { file: "c.yaml", sha256: "02", text, checked: true, diagnostics: [] };
const unread: CheckedFile = {
  ...{ file: "d.yaml", sha256: null, text: null, checked: false },
  diagnostics: [found({ code: "cannot-read", message: "cannot read d.yaml: no such file", file: "d.yaml" })],
};

/** A file with errors, one with a warning, one with nothing, and one that could not be read. */
export const fixtureCheck: CheckReport = { version: "1.2.3", passed: false, files: [broken, doubtful, right, unread] };

/** Every diagnostic of a report. */
export function allOf({ files }: CheckReport): Diagnostic[] {
  return files.flatMap(({ diagnostics }) => [...diagnostics]);
}
