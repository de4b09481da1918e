import { createInterface } from "node:readline/promises";
import { printable } from "../../report/printable.ts";
import { answerProblems } from "../../scenario/outline/answer-problems.ts";
import type { Answers, Given } from "../../scenario/outline/answers.ts";
import { completeAnswers } from "../../scenario/outline/complete-answers.ts";
import { questions } from "../../scenario/outline/questions.ts";
import { say } from "../streams.ts";

/**
 * Asks on the terminal what the command line has not answered, each until `check` finds nothing wrong with it; null where it is
 * broken off (Ctrl-C, Ctrl-D). Lines are queued, so that several may be pasted at once.
 */
export async function interview(given: Given, today: string): Promise<Answers | null> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const lines = terminal[Symbol.asyncIterator]();
  terminal.once("SIGINT", () => terminal.close());
  try {
    return await answered(given, today, async (text) => {
      say(text.slice(0, text.lastIndexOf("\n") + 1));
      terminal.setPrompt(text.slice(text.lastIndexOf("\n") + 1));
      terminal.prompt();
      const { value, done } = await lines.next();
      if (done === true) throw new BrokenOff();
      return value;
    });
  } catch (error) {
    if (!(error instanceof BrokenOff)) throw error;
    say("\n");
    return null;
  } finally {
    terminal.close();
  }
}

class BrokenOff extends Error {}

/** The answers that `ask` gives; an empty one takes what stands in brackets. */
export async function answered(given: Given, today: string, ask: (text: string) => Promise<string>): Promise<Answers> {
  let known: Given = { start: today, ...given };
  for (const { id, asks, usual } of questions) {
    if (given[id] !== undefined) continue;
    const otherwise = id === "start" ? today : usual(known);
    let problem: string | null = null;
    do {
      const answer = (await ask(`${problem ?? ""}${asks} [${printable(otherwise)}] `)).trim();
      const tried = { ...known, [id]: answer === "" ? otherwise : answer };
      problem = problemWith(tried, id);
      if (problem === null) known = tried;
    } while (problem !== null);
  }
  return completeAnswers(known);
}

function problemWith(given: Given, id: string): string | null {
  const found = answerProblems(completeAnswers(given)).find(({ question }) => question?.id === id);
  if (found === undefined) return null;
  return `  ${printable(found.message)}${found.hint === null ? "" : `\n  ${printable(found.hint)}`}\n`;
}
