import { describe, expect, it } from "vitest";
import { diagnosticsText } from "../../src/report/diagnostics-text.ts";
import { displayWidth } from "../../src/report/display-width.ts";
import type { Diagnostic } from "../../src/scenario/diagnostic.ts";
import { DRIVES_A_TERMINAL } from "./drives-a-terminal.ts";

const found = (over: Partial<Diagnostic>): Diagnostic => ({
  ...{ code: "unknown-key", severity: "error", message: "unknown key", file: "a.yaml", path: [] },
  ...{ line: 1, column: 1, endLine: 1, endColumn: 2 },
  ...over,
});

const marked = (text: string, word: string, over: Partial<Diagnostic> = {}) => {
  const column = text.indexOf(word) + 1;
  const lines = diagnosticsText([found({ column, endColumn: column + word.length, ...over })], {
    colour: false,
    text,
  }).split("\n");
  const caret = lines[2] as string;
  const start = caret.indexOf("^");
  return { line: lines[1] as string, before: start, width: caret.length - start };
};

describe("a located message", () => {
  it("names place, severity, message and code, shows the line, and hints below, errors first", () => {
    const warning = found({ severity: "warning", code: "unsourced", message: "no source" });
    const error = found({
      line: 2,
      column: 3,
      endLine: 2,
      endColumn: 8,
      hint: "keys are listed in the README",
      suggestion: "title",
    });
    expect(diagnosticsText([warning, error], { colour: false, text: "relocate: 1\r\n  titel: x\r\n" })).toBe(
      [
        "a.yaml:2:3: error: unknown key [unknown-key]",
        "  2 |   titel: x",
        "        ^^^^^",
        "  hint: keys are listed in the README",
        '  did you mean "title"?',
        "a.yaml:1:1: warning: no source [unsourced]",
        "  1 | relocate: 1",
        "      ^",
        "",
      ].join("\n"),
    );
  });

  it("gives the same advice once, and at each place what was perhaps meant", () => {
    const twice = (over: Partial<Diagnostic>) => {
      const text = diagnosticsText([found(over), found({ ...over, line: 2 })], { colour: false, text: null });
      return text.split("\n").filter((line) => line.startsWith("  ")).length;
    };
    expect(twice({ hint: "write { value: …, source: … }" })).toBe(1);
    expect(twice({ hint: "did you mean title?" })).toBe(2);
    expect(twice({ suggestion: "title" })).toBe(2);
  });

  it.each([
    ["tabs", "\t\tpace: 3 bananas", "bananas"],
    ["wide characters", 'title: "難民", pace: 難', "pace"],
    ["wide marked text", "title: 難民", "難民"],
    ["control characters", "a: \u001b[31m, pace: x", "pace"],
    ["a far column", `${"x".repeat(300)} pace ${"y".repeat(300)}`, "pace"],
  ])("puts the carets under the text despite %s", (_, text, word) => {
    const { line, before, width } = marked(text, word);
    expect(before).toBe(displayWidth(line.slice(0, line.indexOf(word))));
    expect(width).toBe(displayWidth(word));
    expect(displayWidth(line)).toBeLessThan(140);
  });

  it("lets no control character through, from the file, its name or the message", () => {
    const text = diagnosticsText([found({ file: "\u001b[2J", message: "\u202ex", hint: "\u0007" })], {
      colour: false,
      text: "\u009bx",
    });
    expect(text).not.toMatch(DRIVES_A_TERMINAL);
  });

  it("does without a line where the place is beyond the text, or there is none", () => {
    expect(diagnosticsText([found({ line: 99 })], { colour: false, text: "x" }).split("\n")).toHaveLength(2);
    expect(diagnosticsText([found({})], { colour: false, text: null }).split("\n")).toHaveLength(2);
  });
});
