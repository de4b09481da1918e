import { checkScenario } from "../check-scenario.ts";
import type { Answers, Question } from "./answers.ts";
import { outlineText } from "./outline-text.ts";
import { questions } from "./questions.ts";

export interface AnswerProblem {
  /** Null: no single answer. */
  readonly question: Question | null;
  readonly message: string;
  readonly hint: string | null;
}

/** What `check` finds in the scenario that some answers make, warnings included, with the question each goes back to. */
export function answerProblems(answers: Answers): AnswerProblem[] {
  const { diagnostics } = checkScenario(outlineText(answers));
  return diagnostics.map(({ path, message, hint }) => ({
    question: askedAt(path.join(".")),
    message,
    hint: hint ?? null,
  }));
}

/** The question whose place is nearest above a path. */
function askedAt(path: string): Question | null {
  const places = questions.flatMap((question) => question.paths.map((place) => ({ question, place })));
  const around = places.filter(({ place }) => path === place || path.startsWith(`${place}.`));
  return around.sort((a, b) => b.place.length - a.place.length)[0]?.question ?? null;
}
