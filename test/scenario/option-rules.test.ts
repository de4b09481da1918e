import { describe, expect, test } from "vitest";
import { optionsReached } from "../../src/scenario/turns.ts";
import { marked, parsed, sound, unmarked, withLine } from "./support.ts";

const go = (rest: string) => withLine("  go", `  go: { moves: [{ from: liberty, offer: albania }], ${rest} }`);
const rule = (text: string) => go(`rules: [${text}]`);

describe("what a rule says", () => {
  test("one of four things to wait for, and moves or an option", () => {
    const { options, quantities } = sound(
      go(`rules: [
    { when: { attacks: 1 to 3, at: [liberty] }, moves: [] },
    { when: { deaths: 10 }, moves: [{ from: liberty, offer: albania, start: 30 days }, { from: liberty, offer: albania, start: 2014-01-01 }] },
    { when: { date: 2013-04-15 }, then: stay },
    { when: { offer: albania, opens: true }, moves: [] }]`),
    );
    const rules = options.get("go")?.rules ?? [];
    expect(rules.map(({ when }) => when.kind)).toEqual(["attacks", "deaths", "date", "opens"]);
    expect(rules[2]).toMatchObject({
      when: { day: { law: { kind: "exact", value: 30 }, factor: 1 } },
      turn: { kind: "option", id: "stay" },
    });
    expect(rules[0]?.when).toMatchObject({ count: { written: "1 to 3" }, at: ["liberty"] });
    const turned = rules[1]?.turn;
    const starts = turned?.kind === "moves" ? turned.moves.map(({ start }) => start) : [];
    expect(starts.map((start) => (start?.kind === "time" ? start.since : null))).toEqual(["turn", "start"]);
    expect(quantities.has("options.go.rules.1.moves.0.start")).toBe(true);
  });

  test("a time after start by way of an assumption is one, a date by way of one is a date", () => {
    const text = go("rules: [{ when: { attacks: 1 }, moves: [{ from: liberty, offer: albania, start: $notice }] }]");
    const since = (notice: string) => {
      const turned = sound(text.replace("  x: 2 to 5", `  x: 2 to 5\n  notice: ${notice}`)).options.get("go")?.rules[0]
        ?.turn;
      const start = turned?.kind === "moves" ? turned.moves[0]?.start : null;
      return start?.kind === "time" ? start.since : null;
    };
    expect(since("10 to 30 days")).toBe("turn");
    expect(since("2013-06-01 to 2013-07-01")).toBe("start");
  });

  test("options are reached by rules, each once, breadth first", () => {
    const { options } = sound(
      withLine(
        "  go",
        `  a: { rules: [{ when: { attacks: 1 }, then: b }, { when: { attacks: 2 }, then: c }] }
  b: { rules: [{ when: { attacks: 3 }, then: c }] }
  c: { moves: [{ from: liberty, offer: albania }] }`,
      ),
    );
    const a = options.get("a");
    expect(a && optionsReached(options, a).map(({ id }) => id)).toEqual(["a", "b", "c"]);
  });
});

describe("what is wrong with a rule", () => {
  test.each([
    ["nothing to wait for", rule("{ «rule-condition|when»: {}, then: stay }")],
    ["two things to wait for", rule("{ «rule-condition|when»: { attacks: 1, date: 2013-09-01 }, then: stay }")],
    ["a misspelt condition", rule("{ when: { «unknown-key|atacks»: 1 }, then: stay }")],
    ["no when", rule("{ «missing-key|then»: stay }")],
    ["nothing to turn to", rule("{ «rule-turn|when»: { attacks: 1 } }")],
    ["two things to turn to", rule("{ when: { attacks: 1 }, «rule-turn|then»: stay, moves: [] }")],
    ["an option that is not there", rule("{ when: { attacks: 1 }, then: «unknown-reference|sty» }")],
    ["a site that is not there", rule("{ when: { attacks: 1, at: «unknown-reference|libert» }, then: stay }")],
    ["an offer that is not there", rule("{ when: { offer: «unknown-reference|albana», opens: true }, then: stay }")],
    ["an offer without opens", rule("{ «missing-key|when»: { offer: albania }, then: stay }")],
    ["opens: false", rule("{ when: { offer: albania, opens: «bad-choice|false» }, then: stay }")],
    ["at of a date", rule("{ when: { date: 2013-09-01, «rule-key|at»: liberty }, then: stay }")],
    ["opens of attacks", rule("{ when: { attacks: 1, «rule-key|opens»: true }, then: stay }")],
    ["no attacks", rule("{ when: { attacks: «out-of-range|0» }, then: stay }")],
    ["a rate of attacks", rule("{ when: { attacks: «wrong-dimension|1 per year» }, then: stay }")],
    ["deaths as a share", rule("{ when: { deaths: «wrong-dimension|5%» }, then: stay }")],
    ["a number as a date", rule("{ when: { date: «wrong-dimension|30» }, then: stay }")],
    ["turning to itself", rule("{ when: { attacks: 1 }, then: «rule-cycle|go» }")],
    [
      "a circle",
      withLine(
        "  go",
        "  go: { rules: [{ when: { attacks: 1 }, then: on }] }\n  on: { rules: [{ when: { attacks: 2 }, then: «rule-cycle|go» }] }",
      ),
    ],
    [
      "a target that sets what its option does not",
      withLine(
        "  go",
        "  go: { rules: [{ when: { attacks: 1 }, then: «rule-sets|on» }] }\n  on: { set: { offers.albania.pace: 12 per week } }",
      ),
    ],
    [
      "a move of a rule that waits for one of the option",
      go(
        "rules: [{ when: { attacks: 1 }, moves: [{ id: b, from: liberty, offer: albania, start: { after: «unknown-reference|a» } }] }]",
      ),
    ],
    [
      "two moves of a rule with one id",
      go(
        "rules: [{ when: { attacks: 1 }, moves: [{ id: a, from: liberty, offer: albania }, { id: «duplicate-id|a», from: liberty, offer: albania }] }]",
      ),
    ],
    [
      "an offer that hangs on another",
      withLine("  albania", "  albania: {}\n  haven: { only_if: { albania: refused } }").replace(
        "  go: { moves",
        "  go: { rules: [{ when: { offer: «rule-offer|haven», opens: true }, then: stay }], moves",
      ),
    ],
  ])("%s", (_, text) => {
    expect(marked(unmarked(text))).toBe(text);
  });

  test("what was probably meant is said", () => {
    const hintOf = (text: string) => parsed(text).diagnostics[0]?.hint;
    expect(hintOf(rule("{ when: { attacks: 1 }, then: sty }"))).toContain("stay");
    expect(hintOf(rule("{ when: { atacks: 1 }, then: stay }"))).toContain("attacks");
    expect(hintOf(rule("{ wen: { attacks: 1 }, then: stay }"))).toContain("when");
  });

  test("the same assumption set by both options is the same", () => {
    const both = "set: { offers.albania.pace: $x per week }".replace("$x per week", "12 per week");
    const text = withLine("  go", `  go: { ${both}, rules: [{ when: { attacks: 1 }, then: on }] }\n  on: { ${both} }`);
    expect(parsed(text).diagnostics).toEqual([]);
  });
});
