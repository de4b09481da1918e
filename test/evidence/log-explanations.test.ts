import { describe, expect, test } from "vitest";
import { chapters } from "../../src/scenario/explanations.ts";
import { ofLogs } from "../../src/scenario/messages/of-logs.ts";
import { withExample } from "../scenario/rules/example.ts";
import { codes, readIn } from "../support/evidence.ts";

/** Their examples would be files of thousands of rows; tried with test/fixtures/bad. */
const LARGE = ["evidence-too-many", "log-too-many"];
/** Found without a file; tried with the other examples. */
const IN_THE_SCENARIO = ["evidence-file-path", "evidence-without-file"];

const explained = chapters
  .flatMap(({ explanations }) => explanations)
  .filter(({ code }) => code in ofLogs && ![...LARGE, ...IN_THE_SCENARIO].includes(code));

/** The files that stand in comments above an example: their name, how they are saved, their rows. */
function filesOf(example: string): Record<string, Uint8Array> {
  const [name, ...rows] = example.split("\n").flatMap((line) => (line.startsWith("# ") ? [line.slice(2)] : []));
  if (name === undefined) return {};
  const text = `${rows.join("\n")}\n`;
  return { [name.split(",")[0] as string]: Buffer.from(text, name.includes("latin-1") ? "latin1" : "utf8") };
}

describe("in the examples of what is found in logs", () => {
  test("there are all but those too large to show", () => {
    expect(explained.map(({ code }) => code).sort()).toEqual(
      Object.keys(ofLogs)
        .filter((code) => ![...LARGE, ...IN_THE_SCENARIO].includes(code))
        .sort(),
    );
  });

  test.each(explained)("the bad one of $code shows it", async ({ code, severity, bad }) => {
    const read = await readIn(withExample(learning(bad)), filesOf(bad));
    expect(codes(read)).toContain(code);
    expect(read.scenario === null).toBe(severity === "error");
  });

  test.each(explained)("the good one of $code does not", async ({ code, good }) => {
    const read = await readIn(withExample(learning(good)), filesOf(good));
    expect(codes(read)).not.toContain(code);
    expect(read.scenario).not.toBeNull();
  });
});

/** A threat that learns from the example's record. */
function learning(example: string): string {
  return `${example}
threats:
  rockets: { at: liberty, attacks: { evidence: log }, per_attack: { evidence: log }, concentration: $crowding }
`;
}
