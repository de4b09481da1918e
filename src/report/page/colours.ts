import type { PlanResult } from "../../analysis/result.ts";

const COLOURS = 8;

/** The class that gives an option its colour: the baseline's is grey, the others' follow their order in the scenario. */
export function colourOf({ options, baseline }: PlanResult, id: string): string {
  if (id === baseline) return "c0";
  const place = options.filter((option) => option.id !== baseline).findIndex((option) => option.id === id);
  return `c${1 + (place % COLOURS)}`;
}
