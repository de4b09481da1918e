import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { XMLParser } from "fast-xml-parser";
import { beforeAll, describe, expect, it } from "vitest";
import { messages } from "../../src/scenario/messages.ts";
import { sarifSchema } from "../report/sarif-schema.ts";
import { readWorkflowCommand } from "../report/workflow-command.ts";
import { committed, validator } from "../schema/support.ts";
import { badBytes, badFolder } from "./bad-bytes.ts";
import { folderWith, program } from "./binary.ts";

const names = readdirSync(badFolder).filter((name) => /\.(yaml|csv)$/.test(name));
const files = {
  ...Object.fromEntries(names.map((name) => [name, readFileSync(join(badFolder, name))])),
  ...badBytes,
};
/** What is expected of each file, as `file:line:column: severity [code]`: gone through by hand; no test writes it. */
const expected = readFileSync(join(badFolder, "findings.txt"), "utf8").trimEnd().split("\n");
const readable = expected.filter((line) => !line.endsWith("[cannot-read]"));
/** A line of the formats for people, without its message. */
const LINE = /^([^:\n]+:\d+:\d+: (?:error|warning)): .+ (\[[a-z0-9-]+\])$/gm;
const linesOf = (text: string) => [...text.matchAll(LINE)].map(([, place, code]) => `${place} ${code}`).sort();

interface Found {
  readonly file: string;
  readonly line: number | string;
  readonly column: number | string;
  readonly severity: string;
  readonly code: string;
}
const asLine = ({ file, line, column, severity, code }: Found) => `${file}:${line}:${column}: ${severity} [${code}]`;

let code: number | null;
let found: Found[];
const output: Record<string, string> = {};
beforeAll(async () => {
  const { relocate } = await program();
  const cwd = folderWith(files);
  const formats = ["text", "concise", "json", "github", "sarif", "junit"];
  const ended = await relocate(["check", "*.yaml", ...formats.flatMap((format) => ["-o", `${format}=${format}`])], {
    cwd,
  });
  code = ended.code;
  for (const format of formats) output[format] = readFileSync(join(cwd, format), "utf8");
  found = JSON.parse(output.json as string).diagnostics;
});

describe("the table of bad files", () => {
  it("has every file, and every code that a file can give", () => {
    const found = new Set(expected.map((line) => line.split(":")[0] as string));
    expect([...found].filter((file) => !(file in files))).toEqual([]);
    // A scenario and its log have one name; what is found stands in the one or in the other.
    const named = new Set([...found].map((file) => file.replace(/\.(yaml|csv)$/, "")));
    expect(Object.keys(files).filter((file) => !named.has(file.replace(/\.(yaml|csv)$/, "")))).toEqual([]);
    const codes = new Set(expected.map((line) => line.replace(/.*\[(.*)\]$/, "$1")));
    const ofFiles = Object.keys(messages).filter((each) => !each.startsWith("observed-"));
    expect(ofFiles.filter((each) => !codes.has(each))).toEqual(["set-path-unknown"]);
    expect(names.length).toBeGreaterThan(80);
  });
});

describe("check finds in", () => {
  it.each(Object.keys(files))("%s exactly what is wrong, where it is", (file) => {
    const lines = found.filter((each) => each.file === file).map(asLine);
    expect(lines).toEqual(expected.filter((line) => line.startsWith(`${file}:`)));
  });

  it("the whole folder as it says in full", async () => {
    expect(code).toBe(3);
    await expect(output.text).toMatchFileSnapshot("__golden__/check-bad-files.txt");
  });
});

describe("all of it is read back by a parser of others from", () => {
  it("text and concise, which leave to stderr what cannot be read", () => {
    expect(linesOf(output.text as string)).toEqual([...readable].sort());
    expect(linesOf(output.concise as string)).toEqual([...readable].sort());
    expect((output.concise as string).trimEnd().split("\n")).toHaveLength(readable.length);
  });

  it("JSON, which satisfies the published schema", () => {
    const isChecked = validator(committed("check.v1.schema.json"));
    isChecked(JSON.parse(output.json as string));
    expect(isChecked.errors).toBeNull();
    expect(found).toHaveLength(expected.length);
  });

  it("the commands of a workflow", () => {
    const commands = (output.github as string).trimEnd().split("\n").map(readWorkflowCommand);
    const lines = commands.map(({ name, properties: { file, line, title } }) => `${file}:${line}: ${name} [${title}]`);
    expect(lines.sort()).toEqual(expected.map((line) => line.replace(/:\d+(?=: )/, "")).sort());
  });

  it("SARIF, which satisfies the official schema", () => {
    const isSarif = sarifSchema();
    const log = JSON.parse(output.sarif as string);
    isSarif(log);
    expect(isSarif.errors).toBeNull();
    const [{ results, invocations }] = log.runs;
    const lines = results.map(({ ruleId, level, locations: [{ physicalLocation }] }: SarifResult) => {
      const { artifactLocation, region } = physicalLocation;
      const { startLine: line, startColumn: column } = region;
      return asLine({ file: decodeURIComponent(artifactLocation.uri), line, column, severity: level, code: ruleId });
    });
    expect(lines).toEqual(readable);
    expect(invocations[0].toolExecutionNotifications).toHaveLength(expected.length - readable.length);
    const prints = results.map(({ locations: [{ physicalLocation }], partialFingerprints }: SarifResult) => {
      return `${physicalLocation.artifactLocation.uri} ${partialFingerprints["relocateFinding/v1"]}`;
    });
    expect(new Set(prints).size).toBe(prints.length);
  });

  it("JUnit's XML, with a test for each file", () => {
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "" });
    const { testcase, tests, failures, errors } = parser.parse(output.junit as string).testsuites.testsuite;
    const failing = new Set(expected.filter((line) => line.includes(": error ")).map((line) => line.split(":")[0]));
    const unread = expected.length - readable.length;
    expect([tests, failures, errors].map(Number)).toEqual([testcase.length, failing.size - unread, unread]);
    const told = testcase.map((each: JunitCase) => {
      return each.failure?.["#text"] ?? each.error?.["#text"] ?? each["system-out"] ?? "";
    });
    expect(linesOf(told.join("\n"))).toEqual([...expected].sort());
  });
});

interface SarifResult {
  readonly ruleId: string;
  readonly level: string;
  readonly locations: readonly [
    {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string };
        readonly region: { readonly startLine: number; readonly startColumn: number };
      };
    },
  ];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

interface JunitCase {
  readonly failure?: { readonly "#text": string };
  readonly error?: { readonly "#text": string };
  readonly "system-out"?: string;
}
