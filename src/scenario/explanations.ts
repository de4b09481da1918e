import type { Severity } from "./diagnostic.ts";
import { ofFile } from "./explanations/of-file.ts";
import { ofLogs } from "./explanations/of-logs.ts";
import { ofMeaning } from "./explanations/of-meaning.ts";
import { ofObserved } from "./explanations/of-observed.ts";
import { ofOptions } from "./explanations/of-options.ts";
import { ofIgnores, ofProgram } from "./explanations/of-program.ts";
import { ofQuantities } from "./explanations/of-quantities.ts";
import { ofStructure } from "./explanations/of-structure.ts";
import { type Code, messages } from "./messages.ts";
import { rules } from "./rules/all.ts";
import type { Explained } from "./rules/rule.ts";

/** What a code means, how grave it is, and how to mend it. */
export interface Explanation extends Explained {
  readonly code: string;
  readonly severity: Severity;
}

/** Explanations of one kind of finding. */
export interface Chapter {
  readonly title: string;
  readonly explanations: readonly Explanation[];
}

/** Every code that the program gives, explained. */
export const chapters: readonly Chapter[] = [
  {
    title: "What is doubtful",
    explanations: rules.map(({ find, ...rule }) => ({ ...rule, severity: severityOf(rule.code) })),
  },
  chapter("Comments that ignore warnings", ofIgnores),
  chapter("The file", ofFile),
  chapter("Its structure", ofStructure),
  chapter("Quantities", ofQuantities),
  chapter("Sites, threats, records and offers", ofMeaning),
  chapter("Logs of attacks and tables of numbers", ofLogs),
  chapter("Options, correlations and claims", ofOptions),
  chapter("What was observed", ofObserved),
  chapter("The program", ofProgram),
];

/** The first sentence of an explanation, which sums it up. */
export function summary({ explanation }: Explained): string {
  return explanation.split("\n")[0] as string;
}

function chapter(title: string, texts: Readonly<Record<string, Explained>>): Chapter {
  const explanations = Object.entries(texts).map(([code, text]) => ({ code, severity: severityOf(code), ...text }));
  return { title, explanations };
}

/** What the program itself says is always an error. */
function severityOf(code: string): Severity {
  return Object.hasOwn(messages, code) ? messages[code as Code].severity : "error";
}
