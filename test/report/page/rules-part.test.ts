import { describe, expect, it } from "vitest";
import type { PlanResult } from "../../../src/analysis/result.ts";
import { partsOf } from "../../../src/report/page/parts.ts";
import { planMarkdown } from "../../../src/report/plan-markdown.ts";
import { planTable } from "../../../src/report/plan-table.ts";
import { fixturePlan, fixtureRun } from "../fixture-plan.ts";
import { planWithRules } from "../fixture-rules.ts";

const partOf = (result: PlanResult) => partsOf({ result, deaths: {} }).rules.markup;

/** The texts of the elements of a kind, in order. */
const texts = (markup: string, element: string) =>
  [...markup.matchAll(new RegExp(`<${element}(?: [^>]*)?>([^<]*)</${element}>`, "g"))].map(([, text]) => text);

describe("rules in a page", () => {
  const part = partOf(planWithRules);

  it("stand in a table of their own, in the colours of their options", async () => {
    await expect(part).toMatchFileSnapshot("../__golden__/rules-part.html");
  });

  it("are told in the words and figures of the Markdown", () => {
    const markdown = planMarkdown(planWithRules, fixtureRun, {});
    const [title, table] = markdown.slice(markdown.indexOf("### When rules") + 4).split("\n\n");
    const [heads, , ...rows] = table.split("\n").map((row) => row.slice(2, -2).split(" | "));
    expect(texts(part, "h2")).toEqual([title]);
    expect(texts(part, "th").slice(0, 6)).toEqual(heads.map((head) => head.replace(",", "")));
    const [labels, cells] = [texts(part, "th").slice(6), texts(part, "td")];
    expect(labels.map((label, row) => [label, ...cells.slice(5 * row, 5 * row + 5)])).toEqual(
      rows.map((row) => row.map((cell) => cell.replace("&lt;", "&#60;"))),
    );
  });

  it("are noted as in the table of a terminal", () => {
    const text = planTable(planWithRules, fixtureRun, { width: 120, colour: false });
    expect(text).toContain(`\n${texts(part, "p").at(-1)}\n`);
  });

  it("are not spoken of where no option has any", () => {
    expect(partOf(fixturePlan)).toBe("");
    expect(planMarkdown(fixturePlan, fixtureRun, {})).not.toMatch(/rules/i);
  });
});
