import type { Option } from "commander";
import { type Candidate, type Completion, FILES, matching } from "./candidate.ts";
import { type ScenarioWords, scenarioWords } from "./scenario-words.ts";

/** What of a scenario stands behind a flag; a list takes more behind a comma. */
const OF_SCENARIO: Readonly<Record<string, { readonly what: keyof ScenarioWords; readonly list?: true }>> = {
  "--options": { what: "options", list: true },
  "--between": { what: "options", list: true },
  "--option": { what: "options" },
  "--baseline": { what: "options" },
  "--under": { what: "options" },
  "--metrics": { what: "metrics", list: true },
  "--metric": { what: "metrics" },
  "--sort": { what: "metrics" },
  "--set": { what: "settings" },
  "--on": { what: "paths" },
  "--times": { what: "paths" },
  "--into": { what: "paths" },
  "--offers": { what: "offers", list: true },
  "--payer": { what: "payers" },
};

/** Flags whose value is the name of a file. */
const TAKES_FILE = /<(?:.*\W)?(?:path|file|folder)>/i;

/** The value of an option: one of its choices, an id of the scenario named on the line, a file, or something only people know. */
export async function completeValue(option: Option, typed: string, words: readonly string[]): Promise<Completion> {
  if (option.argChoices !== undefined) return matching(option.argChoices.map(plain), typed);
  const known = OF_SCENARIO[option.long ?? ""];
  if (known !== undefined) return ofScenario((await scenarioWords(words))[known.what], typed, known.list === true);
  return TAKES_FILE.test(option.flags) ? FILES : matching([], typed);
}

/** Behind the last comma of a list, those not yet in it. */
function ofScenario(candidates: readonly Candidate[], typed: string, list: boolean): Completion {
  const open = list || candidates.some(({ word }) => word.endsWith("="));
  if (!list) return matching(candidates, typed, open);
  const written = typed.split(",").slice(0, -1);
  const left = candidates.filter(({ word }) => !written.includes(word));
  return matching(
    left.map(({ word, says }) => ({ word: [...written, word].join(","), says })),
    typed,
    open,
  );
}

function plain(word: string): Candidate {
  return { word, says: "" };
}
