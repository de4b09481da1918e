import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answered } from "../../../src/cli/init/interview.ts";
import { checkScenario } from "../../../src/scenario/check-scenario.ts";
import { answerProblems } from "../../../src/scenario/outline/answer-problems.ts";
import type { AnswerId, Given } from "../../../src/scenario/outline/answers.ts";
import { completeAnswers } from "../../../src/scenario/outline/complete-answers.ts";
import { outlineText } from "../../../src/scenario/outline/outline-text.ts";
import { questions } from "../../../src/scenario/outline/questions.ts";

const ids = questions.map(({ id }) => id);

describe("a first scenario", () => {
  test("of the usual answers has nothing to find, warnings included", () => {
    const { scenario, diagnostics } = checkScenario(outlineText(completeAnswers({})));
    expect(diagnostics).toEqual([]);
    expect([...(scenario?.options.keys() ?? [])]).toEqual(["stay", "partial", "full"]);
  });

  test.each<[string, Given]>([
    ["in another currency", { currency: "EUR" }],
    ["of few people", { people: "3" }],
    ["of a number that is uncertain", { people: "900 to 1100" }],
    [
      "with figures that are exact",
      { attacks: "2 per year", killed: "5", injured: "0", opens: "2013-05-16", pace: "10 per day" },
    ],
    ["with hostile names", { title: 'a: "b" # c\n- d', site: "\u001b[31m", offer: "*x &y", haven: "{{}}" }],
  ])("%s has nothing to find", (_, given) => {
    expect(checkScenario(outlineText(completeAnswers(given))).diagnostics).toEqual([]);
  });

  test("keeps each name as it was given", () => {
    const hostile = 'a: "b" # c\n- d, \u001b[31m';
    const { scenario } = checkScenario(outlineText(completeAnswers({ title: hostile, site: hostile })));
    expect([scenario?.title, scenario?.sites.get("camp")?.name]).toEqual([hostile, hostile]);
  });

  test("is sound, or an answer is named that makes it unsound, whatever is answered", () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom(
        "0",
        "-1",
        "10 to 5",
        "5 to 10",
        "2 weeks",
        "3 per day",
        "USD",
        "200%",
        "2013-13-01",
        "$crowding",
      ),
      fc.constantFrom(...questions.map(({ usual }) => usual({}))),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...ids), word, { maxKeys: 3 }), (given) => {
        const answers = completeAnswers(given as Given);
        const clean = checkScenario(outlineText(answers)).diagnostics.length === 0;
        const problems = answerProblems(answers);
        expect(problems.length === 0).toBe(clean);
        for (const { question, message } of problems) expect([message, question?.id]).not.toEqual([message, undefined]);
      }),
      { numRuns: 300 },
    );
  });

  test.each<[AnswerId, string, RegExp]>([
    ["pace", "45 days", /pace needs people per time/],
    ["people", "1,000", /numbers have no commas/],
    ["chance", "130%", /chance/],
    ["places", "5000", /at most 1000 people could take it/],
    ["opens", "5 years", /the plan ends on day 730/],
    ["departure", "700 EUR per departure", /EUR/],
    ["start", "16 March", /date/],
  ])("says what is wrong with --%s %s", (id, answer, said) => {
    const [problem] = answerProblems(completeAnswers({ [id]: answer }));
    expect([problem?.question?.id, problem?.message]).toEqual([id, expect.stringMatching(said)]);
  });
});

describe("the interview", () => {
  test("asks everything once, and an empty answer takes what stands in brackets", async () => {
    const asked: string[] = [];
    const answers = await answered({}, "2013-03-16", async (text) => {
      asked.push(text);
      return "";
    });
    expect(asked).toHaveLength(questions.length);
    expect(asked[5]).toBe("How many are they? [1000] ");
    expect(answers).toEqual(completeAnswers({ start: "2013-03-16" }));
  });

  test("passes over what is given, asks again what is wrong, and goes by what it has heard", async () => {
    const asked: string[] = [];
    const replies: Record<string, string[]> = {
      "How many are they?": ["many", "50"],
      "In which currency are costs?": ["EUR"],
    };
    const answers = await answered({ title: "Given" }, "2013-03-16", async (text) => {
      asked.push(text);
      const last = text.split("\n").at(-1) as string;
      return (
        Object.entries(replies)
          .find(([start]) => last.startsWith(start))?.[1]
          .shift() ?? ""
      );
    });
    expect(asked.filter((text) => text.includes("What is it about?"))).toEqual([]);
    expect(asked.filter((text) => text.includes("How many are they?"))).toEqual([
      "How many are they? [1000] ",
      expect.stringMatching(/^ {2}.*many[\s\S]*\nHow many are they\? \[1000\] $/),
    ]);
    expect(answers).toMatchObject({ title: "Given", people: "50", places: "10", upkeep: "3 to 12 EUR per person-day" });
  });
});
