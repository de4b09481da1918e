import { describe, expect, test } from "vitest";
import { checkScenario } from "../../../src/scenario/check-scenario.ts";
import { foundIn, SOUND, withExample } from "./example.ts";

/** What is found in sites written so, as `code: text`. */
function marks(sites: string): string[] {
  const text = withExample(`sites:\n${sites}`);
  const lines = text.split("\n");
  return checkScenario(text).diagnostics.map(({ code, line, column, endColumn }) => {
    return `${code}: ${lines[line - 1]?.slice(column - 1, endColumn - 1)}`;
  });
}

describe("a comment that ignores", () => {
  test.each([
    ["at the end of the line", "  liberty: { people: 3100 }  # relocate: ignore[unsourced]", []],
    ["with a reason", "  liberty: { people: 3100 }  # relocate: ignore[unsourced] counted at the gate", []],
    ["alone on the line above", "  # relocate: ignore[unsourced]\n  liberty: { people: 3100 }", []],
    ["above other comments", "  # relocate: ignore[unsourced]\n  # At the gate.\n\n  liberty: { people: 3100 }", []],
    [
      "several codes",
      "  liberty: { people: 3100 }\n  a: { capacity: 3 }  # relocate: ignore[unused-site, unsourced]",
      ["unsourced: 3100"],
    ],
    [
      "of a line too early",
      "  # relocate: ignore[unsourced]\n  liberty:\n    people: 3100",
      ["unused-ignore: unsourced", "unsourced: 3100"],
    ],
    [
      "what is not there",
      "  liberty: { people: 3100, note: x }  # relocate: ignore[unsourced]",
      ["unused-ignore: unsourced"],
    ],
    [
      "only part of what is there",
      "  liberty: { people: 3100 }  # relocate: ignore[unused-site, unsourced]",
      ["unused-ignore: unused-site"],
    ],
    [
      "an unknown code",
      "  liberty: { people: 3100 }  # relocate: ignore[unsorced]",
      ["unsourced: 3100", "unknown-ignore: unsorced"],
    ],
    ["nothing", "  liberty: { people: 3100, note: x }  # relocate: ignore", ["unknown-ignore: # relocate: ignore"]],
    ["within a text", '  liberty: { people: 3100, name: "a # relocate: ignore[unsourced]" }', ["unsourced: 3100"]],
    ["within a block of text", "  liberty:\n    note: |\n      # relocate: ignore[unsourced]\n    people: 3100", []],
    [
      "an error",
      "  liberty: { people: 3100, capacity: 9 }  # relocate: ignore[capacity-below-people]",
      ["capacity-below-people: 9", "unused-ignore: capacity-below-people"],
    ],
    [
      "itself",
      "  liberty: { people: 3100, note: x }  # relocate: ignore[unused-ignore]",
      ["unused-ignore: unused-ignore"],
    ],
  ])("%s", (_, sites, found) => {
    expect(marks(sites)).toEqual(found);
  });

  test("a warning of the reader", () => {
    const threats = (comment: string) =>
      `threats:\n  # ${comment}\n  rockets: { at: liberty, attacks: 2 per year, per_attack: { killed: 8 }, source: ap-2013 }\nassumptions: {}`;
    expect(foundIn(threats("relocate: ignore[assumed-concentration]"))).toEqual([]);
    expect(foundIn(threats("Nothing."))).toEqual(["assumed-concentration 15:3"]);
  });

  test("is not called unused where an error keeps the rules from looking", () => {
    const text = withExample("horizon: 0 days\nsites:\n  liberty: { people: 3100 }  # relocate: ignore[unsourced]");
    expect(checkScenario(text).diagnostics.map(({ code }) => code)).toEqual(["horizon-range"]);
  });

  test("suggests the code that was meant", () => {
    const text = withExample("sites:\n  liberty: { people: 3100, note: x }  # relocate: ignore[unsorced]");
    expect(checkScenario(text).diagnostics).toMatchObject([{ code: "unknown-ignore", suggestion: "unsourced" }]);
  });

  test("is found behind a byte order mark and with Windows' line ends", () => {
    const text = withExample("sites:\n  liberty: { people: 3100 }  # relocate: ignore[unsourced]");
    expect(checkScenario(`\uFEFF${text.replaceAll("\n", "\r\n")}`).diagnostics).toEqual([]);
    expect(checkScenario(SOUND.replaceAll("\n", "\r\n")).diagnostics).toEqual([]);
  });
});

describe("an error", () => {
  test("hides the warning on the same spot", () => {
    const threat = "threats:\n  rockets: { at: liberty, attacks: 2 per year, source: ap-2013 }";
    expect(foundIn(threat).map((each) => each.split(" ")[0])).toEqual(["missing-key"]);
  });
});
