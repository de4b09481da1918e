import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { codesMarkdown } from "../../../src/report/explanations-markdown.ts";
import { checkScenario } from "../../../src/scenario/check-scenario.ts";
import { chapters, summary } from "../../../src/scenario/explanations.ts";
import { ofLogs } from "../../../src/scenario/messages/of-logs.ts";
import { type Code, messages } from "../../../src/scenario/messages.ts";
import { rules } from "../../../src/scenario/rules/all.ts";
import { SOUND, withExample } from "./example.ts";

const all = chapters.flatMap(({ explanations }) => explanations);
/** Found by the command line, of a file or a flag: their examples are command lines. */
const OF_THE_PROGRAM = ["cannot-read", "cannot-write", "cannot-merge", "internal-fault", "no-schedule"];
const OF_THE_COMMAND_LINE = ["too-large", "set-path-unknown", ...OF_THE_PROGRAM];
/** Found in scenarios of many megabytes, which are no examples: their examples are command lines too. */
const OF_THE_LARGE = ["beyond-memory"];
/** Found in files that a scenario names: their examples are tried with the files, in test/evidence. */
const OF_LOGS = Object.keys(ofLogs).filter((code) => !["evidence-file-path", "evidence-without-file"].includes(code));
/** Their bad examples are whole files. */
const WHOLE = ["empty-file", "several-documents", "yaml-version", "not-a-mapping", "not-a-scenario"];
/** What they show is where a text belongs, so that it is also no text. */
const NO_TEXT = ["alias-overused"];
/** Found in records of what was observed: their examples are tried in ../observed. */
const isOfRecords = ({ code }: { readonly code: string }) => code.startsWith("observed-");
const ofScenarios = all.filter(
  (each) => ![...OF_THE_COMMAND_LINE, ...OF_THE_LARGE, ...OF_LOGS].includes(each.code) && !isOfRecords(each),
);

describe("explanations", () => {
  test("there is one for every code, and none for others", () => {
    expect(all.map(({ code }) => code).sort()).toEqual([...Object.keys(messages), ...OF_THE_PROGRAM].sort());
  });

  test("every rule of the folder is a rule", () => {
    const folder = new URL("../../../src/scenario/rules/", import.meta.url);
    const named = readdirSync(folder)
      .map((file) => file.replace(".ts", ""))
      .filter((name) => name in messages);
    expect(rules.map(({ code }) => code as string).sort()).toEqual(named.sort());
    expect(rules.filter(({ code }) => messages[code].severity === "error")).toEqual([]);
  });

  test.each(all)("$code is summed up in a line, and fits a page", (each) => {
    const { explanation, bad, good } = each;
    expect(summary(each)).toMatch(/^[A-Z].{10,68}\.$/);
    expect(explanation.split("\n").filter((line) => line.length > 150)).toEqual([]);
    expect(`${bad}\n${good}`.split("\n").filter((line) => line.length > 96)).toEqual([]);
  });

  test("the page beside the scenarios is what they say", () => {
    const page = readFileSync(new URL("../../../scenarios/RULES.md", import.meta.url), "utf8");
    expect(page).toBe(codesMarkdown(chapters));
  });

  test("examples of the command line are command lines", () => {
    const examples = all
      .filter(({ code }) => [...OF_THE_COMMAND_LINE, ...OF_THE_LARGE].includes(code))
      .flatMap(({ bad, good }) => [bad, good]);
    expect(examples.filter((example) => !example.startsWith("relocate "))).toEqual([]);
  });
});

describe("examples", () => {
  test("are put into a scenario of which nothing is doubtful", () => {
    expect(checkScenario(SOUND).diagnostics).toEqual([]);
  });

  test.each(ofScenarios)("the bad one of $code shows it", ({ code, severity, bad }) => {
    const { scenario, diagnostics } = checkScenario(WHOLE.includes(code) ? bad : withExample(bad));
    expect(diagnostics.map((each) => each.code)).toContain(code);
    expect(diagnostics.find((each) => each.code === code)?.severity).toBe(severity);
    const others = diagnostics.filter((each) => each.severity === "error" && each.code !== code);
    expect(others.map((each) => each.code)).toEqual(NO_TEXT.includes(code) ? ["wrong-type"] : []);
    expect(scenario === null).toBe(severity === "error");
  });

  test.each(ofScenarios)("the good one of $code does not", ({ code, good }) => {
    const { diagnostics } = checkScenario(withExample(good));
    const wrong = diagnostics.filter((each) => each.severity === "error" || each.code === (code as Code));
    expect(wrong.map(({ message }) => message)).toEqual([]);
  });
});
