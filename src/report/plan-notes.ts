import { SAVES } from "./notes.ts";

/** How to read the comparison of options: each note with the sign by which a table needs it. */
export const PLAN_NOTES = [
  [" *", "* the baseline."],
  ["deaths", "Deaths: by attacks, steady hazards and journeys, from start to end."],
  ["(se)", "mean (se): mean and its standard error; digits the error does not support are left out."],
  ["~", "~ within two standard errors of zero: this run cannot tell it from no difference."],
  ["weighted", "weighted: each option's needs fail by their chances, and what it names as otherwise happens."],
  ["90% out", "90% out: of those alive, in safety or on the way there; empty: nobody is left at an unsafe site."],
  ["median", "median: of all worlds, those that do not get there counted as never; in brackets the share that does."],
  SAVES,
] as const;
