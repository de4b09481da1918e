import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { addOption } from "../../src/scenario/add-option.ts";
import { parseScenario } from "../../src/scenario/parse-scenario.ts";
import { top } from "../tools/bundle.js";

const option = {
  title: "Found, with a comma: and a colon",
  note: "A note # no comment",
  moves: [{ from: ["north", "south"], offer: "haven", people: 12 }],
};

const scenario = (options: string) => `relocate: 1
title: T     # aligned comment
start: 2020-01-01
horizon: 1 year
sites:
  north:   { people: 10 }
  south: { people: 5 }   # two spaces
threats: { a: { at: [north, south], deaths: 3 per 1000 person-years } }
offers: { haven: { places: 12 } }
baseline: stay
${options}`;

const parsedOption = (text: string) => {
  const { scenario: parsed, diagnostics } = parseScenario(text);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return parsed?.options.get("found");
};

describe("adding an option to a scenario's text", () => {
  it.each([
    ["at the end of the file", "options:\n  stay: { title: Stay, for now }   # kept\n"],
    ["without a line break at the end", "options:\n  stay:\n    title: Stay"],
    ["before other keys and comments", "options:\n    stay:\n      title: Stay # kept\n\n# claims\nclaims: []\n"],
    ["after a folded note", "options:\n  stay:\n    note: >-\n      A long\n      note\n\nclaims: []\n"],
  ])("changes nothing else: %s", (_, options) => {
    const before = scenario(options);
    const after = addOption(before, "found", option);
    const added = after.split("\n").filter((line) => !before.split("\n").includes(line));
    expect(
      after
        .split("\n")
        .filter((line) => !added.includes(line))
        .join("\n")
        .trimEnd(),
    ).toBe(before.trimEnd());
    expect(parsedOption(after)).toMatchObject({
      title: option.title,
      note: option.note,
      moves: [{ from: ["north", "south"] }],
    });
  });

  it("keeps the comments of a file whose options stand within braces", () => {
    const after = addOption(scenario("options: { stay: { title: Stay } }  # within braces\n"), "found", option);
    for (const comment of ["# aligned comment", "# two spaces", "# within braces"]) expect(after).toContain(comment);
    expect(parsedOption(after)?.title).toBe(option.title);
  });

  it.each(readdirSync(join(top, "scenarios")).filter((file) => file.endsWith(".yaml")))(
    "keeps %s line by line",
    (file) => {
      const before = readFileSync(join(top, "scenarios", file), "utf8");
      const after = addOption(before, "found", { title: "T", note: "N", moves: [] }).split("\n");
      const lines = before.split("\n");
      const first = after.findIndex((line, i) => line !== lines[i]);
      const count = after.length - lines.length;
      expect(count).toBe(4);
      expect(after.toSpliced(first, count)).toEqual(lines);
    },
  );
});
