import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { diagnosticsConcise } from "../../src/report/diagnostics-concise.ts";
import { diagnosticsGithub } from "../../src/report/diagnostics-github.ts";
import { diagnosticsJson } from "../../src/report/diagnostics-json.ts";
import { diagnosticsJunit } from "../../src/report/diagnostics-junit.ts";
import { diagnosticsMarkdown } from "../../src/report/diagnostics-markdown.ts";
import { diagnosticsSarif } from "../../src/report/diagnostics-sarif.ts";
import type { Diagnostic } from "../../src/scenario/diagnostic.ts";
import { allOf, fixtureCheck, found } from "./fixture-check.ts";
import { sarifSchema } from "./sarif-schema.ts";
import { readWorkflowCommand } from "./workflow-command.ts";

const reportOf = (diagnostics: readonly Diagnostic[], text: string) => ({
  ...fixtureCheck,
  files: [{ file: "a.yaml", sha256: "00", text, checked: true, diagnostics }],
});

describe("concise", () => {
  it("is one line a finding, in the order found", () => {
    expect(diagnosticsConcise(allOf(fixtureCheck)).split("\n")).toEqual([
      "a.yaml:3:1: warning: no source [unsourced]",
      "a.yaml:2:1: error: unknown key [unknown-key]",
      "a.yaml:5:1: error: id is written twice [duplicate-key]",
      "sub folder/b.yaml:1:1: warning: no source [unsourced]",
      "d.yaml:1:1: error: cannot read d.yaml: no such file [cannot-read]",
      "",
    ]);
  });
});

describe("json", () => {
  it("is the envelope of the contract, with the diagnostics as they are", () => {
    expect(JSON.parse(diagnosticsJson(fixtureCheck))).toEqual({
      $schema: "check.v1.schema.json",
      format: "relocate.check",
      formatVersion: "1.0",
      tool: { name: "relocate", version: "1.2.3" },
      status: "error",
      inputs: [
        { file: "a.yaml", sha256: "00" },
        { file: "sub folder/b.yaml", sha256: "01" },
        { file: "c.yaml", sha256: "02" },
        { file: "d.yaml", sha256: null },
      ],
      diagnostics: allOf(fixtureCheck),
    });
    expect(JSON.parse(diagnosticsJson({ ...fixtureCheck, passed: true })).status).toBe("ok");
  });
});

describe("github", () => {
  const commands = diagnosticsGithub(allOf(fixtureCheck)).trimEnd().split("\n").map(readWorkflowCommand);

  it("annotates each finding, errors first, with what to do and where else to look", () => {
    expect(commands.map(({ name, properties }) => `${name} ${properties.title}`)).toEqual([
      "error unknown-key",
      "error duplicate-key",
      "error cannot-read",
      "warning unsourced",
      "warning unsourced",
    ]);
    expect(commands[0]?.data).toBe("unknown key\nhint: did you mean title?");
    expect(commands[1]?.data).toBe("id is written twice\n4:1: first defined here");
  });

  it("gives columns, the last one inclusive, only within one line: GitHub refuses others", () => {
    expect(commands[0]?.properties).toEqual({
      ...{ file: "a.yaml", line: "2", endLine: "2", col: "1", endColumn: "5", title: "unknown-key" },
    });
    expect(commands[3]?.properties).toEqual({ file: "a.yaml", line: "3", endLine: "4", title: "unsourced" });
  });
});

describe("the summary of a step", () => {
  it("counts, and lists errors first", () => {
    const lines = diagnosticsMarkdown(fixtureCheck).split("\n");
    expect(lines[0]).toBe("### relocate check: 3 errors, 2 warnings in 4 files");
    expect(lines[4]).toBe("| error | a.yaml:2:1 | unknown key; did you mean title? | unknown-key |");
    expect(lines).toHaveLength(10);
  });

  it("stays far below the 1 MiB that GitHub takes, and says what it leaves out", () => {
    const many = Array.from({ length: 5000 }, () => found({ message: "m".repeat(200) }));
    const summary = diagnosticsMarkdown(reportOf(many, ""));
    expect(summary.length).toBeLessThan(1 << 17);
    expect(summary).toMatch(/\nand 4800 more\n$/);
  });
});

describe("sarif", () => {
  const isSarif = sarifSchema();
  const log = (report = fixtureCheck) => JSON.parse(diagnosticsSarif(report));
  const fingerprints = (diagnostics: readonly Diagnostic[], text: string): string[] =>
    log(reportOf(diagnostics, text)).runs[0].results.map(
      (result: { partialFingerprints: Record<string, string> }) => result.partialFingerprints["relocateFinding/v1"],
    );

  it("satisfies the official schema of 2.1.0, which refuses what is wrong", () => {
    isSarif(log());
    expect(isSarif.errors).toBeNull();
    const { runs } = log();
    expect(isSarif({ version: "2.1.0", runs: [{ ...runs[0], columnKind: "bytes" }] })).toBe(false);
    expect(isSarif({ version: "2.1.0", runs: [{ ...runs[0], results: [{ ruleId: "x" }] }] })).toBe(false);
  });

  it("refers each result to its rule, its place by a relative URI, and related places", () => {
    const [run] = log().runs;
    const { results, tool, columnKind, invocations } = run;
    expect(columnKind).toBe("utf16CodeUnits");
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    for (const { shortDescription, help } of tool.driver.rules)
      expect(help.text.startsWith(`${shortDescription.text}\n`)).toBe(true);
    expect(results[1].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: "a.yaml" },
      region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 6 },
    });
    expect(results[2].relatedLocations[0].message.text).toBe("first defined here");
    expect(results[3].locations[0].physicalLocation.artifactLocation.uri).toBe("sub%20folder/b.yaml");
    expect(invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ descriptor: { id: "cannot-read" } }],
    });
  });

  it("knows a finding again when lines move, and tells equal ones apart", () => {
    const at = (line: number, path: string[]) => found({ line, endLine: line, path });
    const before = fingerprints([at(1, ["a"]), at(2, ["b"])], "a: x\nb: x\n");
    const after = fingerprints([at(3, ["a"]), at(7, ["b"])], "# one\n\n  a: x\n\n\n\nb: x  \n");
    expect(after).toEqual(before);
    const equal = fingerprints([at(1, ["a"]), at(1, ["a"]), at(1, ["b"])], "a: x\n");
    expect(new Set([...before, ...equal]).size).toBe(4);
    expect(fingerprints([at(1, ["a"])], "a: y\n")).not.toContain(before[0]);
  });
});

describe("junit", () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "",
    isArray: (name) => name === "testcase",
  });
  const suite = (strict: boolean) => {
    const xml = diagnosticsJunit(fixtureCheck, { strict });
    expect(XMLValidator.validate(xml)).toBe(true);
    return parser.parse(xml).testsuites.testsuite;
  };

  it("has a test for each file: passed, failed, or not run", () => {
    const { testcase, ...counts } = suite(false);
    expect(counts).toEqual({ name: "relocate check", tests: "4", failures: "1", errors: "1" });
    const [broken, doubtful, right, unread] = testcase;
    expect(broken.failure.message).toBe("2 errors, 1 warning");
    expect(broken.failure["#text"]).toContain(
      "a.yaml:2:1: error: unknown key [unknown-key]\n  2 | titel: x\n      ^^^^^",
    );
    expect(doubtful["system-out"]).toContain("no source");
    expect(right).toEqual({ classname: "relocate check", name: "c.yaml", file: "c.yaml" });
    expect(unread.error["#text"]).toContain("no such file");
  });

  it("fails a file with warnings where these count", () => {
    const { testcase, failures } = suite(true);
    expect([failures, testcase[1].failure.message]).toEqual(["2", "1 warning"]);
  });
});
