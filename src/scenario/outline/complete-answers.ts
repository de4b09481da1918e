import type { AnswerId, Answers, Given } from "./answers.ts";
import { questions } from "./questions.ts";

/** Every answer: those given, and the usual ones in keeping with them. */
export function completeAnswers(given: Given): Answers {
  const answers: { [Id in AnswerId]?: string } = { ...given };
  for (const { id, usual } of questions) answers[id] ??= usual(answers);
  return answers as Answers;
}
