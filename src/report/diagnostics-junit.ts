import { type CheckedFile, type CheckReport, countsOf, countWords } from "./check-report.ts";
import { diagnosticsText } from "./diagnostics-text.ts";
import { printable } from "./printable.ts";

/** What `check` found as JUnit XML: each file is a test, which fails where the file has errors (`strict`: or warnings). */
export function diagnosticsJunit({ files }: CheckReport, { strict }: { readonly strict: boolean }): string {
  const failed = (file: CheckedFile) => file.checked && fails(file, strict);
  const counts = [
    `tests="${files.length}"`,
    `failures="${files.filter(failed).length}"`,
    `errors="${files.filter(({ checked }) => !checked).length}"`,
  ].join(" ");
  const cases = files.flatMap((file) => testCase(file, failed(file)));
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="relocate" ${counts}>`,
    `  <testsuite name="relocate check" ${counts}>`,
    ...cases.map((line) => `    ${line}`),
    "  </testsuite>",
    "</testsuites>",
  ].join("\n")}\n`;
}

function fails({ diagnostics }: CheckedFile, strict: boolean): boolean {
  const { errors, warnings } = countsOf(diagnostics);
  return errors > 0 || (strict && warnings > 0);
}

function testCase(checked: CheckedFile, failed: boolean): string[] {
  const { file, diagnostics } = checked;
  const open = `<testcase classname="relocate check" name=${attribute(file)} file=${attribute(file)}`;
  if (diagnostics.length === 0) return [`${open}/>`];
  return [`${open}>`, outcome(checked, failed), "</testcase>"];
}

/** Warnings of a file that passes are kept as its output. */
function outcome({ file, checked, diagnostics, text }: CheckedFile, failed: boolean): string {
  const found = escaped(diagnosticsText(diagnostics, { colour: false, file, text }));
  const message = `message=${attribute(checked ? countWords(countsOf(diagnostics)) : "could not be checked")}`;
  if (!checked) return `<error ${message} type="error">${found}</error>`;
  return failed ? `<failure ${message} type="failure">${found}</failure>` : `<system-out>${found}</system-out>`;
}

function attribute(text: string): string {
  return `"${escaped(printable(text))}"`;
}

/** Text for XML; what XML cannot hold at all is left out. */
function escaped(text: string): string {
  const plain = text.replace(/(?!\n)[\p{Cc}\p{Cs}\ufffe\uffff]/gu, "");
  return plain
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&apos;");
}
