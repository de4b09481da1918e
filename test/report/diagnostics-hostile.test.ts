import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import type { CheckReport } from "../../src/report/check-report.ts";
import { diagnosticsConcise } from "../../src/report/diagnostics-concise.ts";
import { diagnosticsGithub } from "../../src/report/diagnostics-github.ts";
import { diagnosticsJson } from "../../src/report/diagnostics-json.ts";
import { diagnosticsJunit } from "../../src/report/diagnostics-junit.ts";
import { diagnosticsMarkdown } from "../../src/report/diagnostics-markdown.ts";
import { diagnosticsSarif } from "../../src/report/diagnostics-sarif.ts";
import { diagnosticsText } from "../../src/report/diagnostics-text.ts";
import type { Diagnostic } from "../../src/scenario/diagnostic.ts";
import { DRIVES_A_TERMINAL } from "./drives-a-terminal.ts";
import { allOf, found } from "./fixture-check.ts";
import { sarifSchema } from "./sarif-schema.ts";
import { drivesTheLog, readWorkflowCommand } from "./workflow-command.ts";

const HOSTILE = [
  "\u001b]0;title\u0007\u001b[31mred\u009b2J\u0000",
  "::error file=x::pwned",
  "x\r\n::add-mask::y\r\n##[add-mask]z ##vso[task.setvariable]v ##teamcity[x]",
  "100%, a:b,c=d %0A::warning::e",
  '</failure><script>alert("1")</script> ]]> & <!-- \ufffe \ud800',
  "[click](http://evil) ![i](http://x) | @team `code` **b** <img src=x>",
  "\u202egnp.yaml \u2066hidden\u2069 \u{e0041}",
  "../../etc/passwd?x#y z",
];

const hostile: Diagnostic[] = HOSTILE.map((text, i) =>
  found({
    file: text,
    message: text,
    hint: text,
    suggestion: text,
    column: 3,
    endColumn: 9,
    path: [text],
    severity: i % 2 === 0 ? "error" : "warning",
    related: [{ line: 1, column: 1, endLine: 1, endColumn: 2, message: text }],
  }),
);
const report: CheckReport = {
  version: "1",
  passed: false,
  files: hostile.map((diagnostic, i) => ({
    ...{ file: diagnostic.file, sha256: null, text: diagnostic.message, checked: i !== 0 },
    diagnostics: [diagnostic],
  })),
};

const texts: [string, string][] = [
  ["text", hostile.map((each) => diagnosticsText([each], { colour: false, text: each.message })).join("")],
  ["concise", diagnosticsConcise(hostile)],
  ["json", diagnosticsJson(report)],
  ["github", diagnosticsGithub(hostile)],
  ["markdown", diagnosticsMarkdown(report)],
  ["sarif", diagnosticsSarif(report)],
  ["junit", diagnosticsJunit(report, { strict: true })],
];
const text = (name: string) => texts.find(([format]) => format === name)?.[1] as string;

describe("hostile titles, ids, notes and file names", () => {
  it.each(texts)("drive no terminal through %s", (_, written) => {
    expect(DRIVES_A_TERMINAL.exec(written)).toBeNull();
  });

  it.each(texts.filter(([format]) => format !== "github"))("drive no CI log through %s", (_, written) => {
    expect(written.split("\n").filter(drivesTheLog)).toEqual([]);
  });

  it("drive no CI log wherever a code frame is cut", () => {
    const line = "a ##[add-mask]b ::c::d";
    for (let column = 1; column <= line.length; column++) {
      const diagnostic = found({ column, endColumn: column + 1 });
      const frame = diagnosticsText([diagnostic], { colour: false, text: line }).split("\n");
      expect(frame[1]).toBe("  1 | a \\u{23}#[add-mask]b \\u{3a}:c\\u{3a}:d");
    }
  });

  it("are one annotation each, with the words of the finding and nothing else", () => {
    const commands = text("github").trimEnd().split("\n").map(readWorkflowCommand);
    expect(commands).toHaveLength(hostile.length);
    for (const { name, properties } of commands) {
      expect(["error", "warning"]).toContain(name);
      expect(Object.keys(properties)).toEqual(["file", "line", "endLine", "col", "endColumn", "title"]);
    }
    const percent = commands.find(({ data }) => data.startsWith("100%"));
    expect(percent?.data.split("\n")[0]).toBe("100%, a:b,c=d %0A\\u{3a}:warning\\u{3a}:e");
    expect(percent?.properties.file).toBe("100%, a:b,c=d %0A\\u{3a}:warning\\u{3a}:e");
  });

  it("are text in XML, which keeps its shape", () => {
    expect(XMLValidator.validate(text("junit"))).toBe(true);
    const parsed = new XMLParser({ ignoreAttributes: false }).parse(text("junit"));
    expect(Object.keys(parsed.testsuites.testsuite).sort()).toEqual([
      "@_errors",
      "@_failures",
      "@_name",
      "@_tests",
      "testcase",
    ]);
    expect(parsed.testsuites.testsuite.testcase).toHaveLength(hostile.length);
    expect(text("junit")).not.toMatch(/<script|<img|<!--|[\ufffe\uffff]/);
  });

  it("are strings in JSON, as they were", () => {
    expect(JSON.parse(text("json")).diagnostics).toEqual(JSON.parse(JSON.stringify(allOf(report))));
  });

  it("are no links in SARIF, and name no place but a relative one", () => {
    const isSarif = sarifSchema();
    const log = JSON.parse(text("sarif"));
    isSarif(log);
    expect(isSarif.errors).toBeNull();
    const messages = log.runs[0].results.map((result: { message: { text: string } }) => result.message.text).join("\n");
    expect(messages).toContain("\\[click](http://evil)");
    expect(messages).not.toMatch(/(?<!\\)\[[^[\]]*\]\(/);
    for (const { location } of log.runs[0].artifacts) expect(location.uri).not.toMatch(/[:?#\s\\]/);
  });

  it("are neither markup, link, image, mention nor a broken row in Markdown", () => {
    const rows = text("markdown").trimEnd().split("\n").slice(4);
    expect(rows).toHaveLength(hostile.length);
    for (const row of rows) {
      expect(row.replaceAll("\\|", "").split("|")).toHaveLength(6);
      expect(row).not.toMatch(/<|@\w|(?<!\\)[`*\]]|(?<!\\)\[/);
    }
  });
});
