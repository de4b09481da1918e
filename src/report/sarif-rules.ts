import type { Diagnostic } from "../scenario/diagnostic.ts";
import { chapters, type Explanation, summary } from "../scenario/explanations.ts";

/** The rules that found something, explained, as SARIF wants them, in the order of their codes. */
export function sarifRules(diagnostics: readonly Diagnostic[]) {
  const explanations = chapters.flatMap((chapter) => chapter.explanations);
  const severities = new Map(diagnostics.map(({ code, severity }) => [code, severity]));
  return [...severities.keys()].sort().map((code) => ({
    id: code,
    ...explained(explanations.find((explanation) => explanation.code === code)),
    defaultConfiguration: { level: severities.get(code) },
  }));
}

function explained(explanation: Explanation | undefined) {
  if (explanation === undefined) return {};
  return {
    shortDescription: { text: summary(explanation) },
    fullDescription: { text: explanation.explanation },
    help: {
      text: `${explanation.explanation}\n\nNot so:\n\n${explanation.bad}\n\nBut so:\n\n${explanation.good}\n`,
      markdown: `${explanation.explanation}\n\nNot so:\n\n${fenced(explanation.bad)}\n\nBut so:\n\n${fenced(explanation.good)}\n`,
    },
  };
}

function fenced(example: string): string {
  return `\`\`\`yaml\n${example}\n\`\`\``;
}
