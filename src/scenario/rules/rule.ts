import type { Path } from "../diagnostic.ts";
import { type Finding, type Place, problem } from "../finding.ts";
import type { Code, Details } from "../messages.ts";
import type { Checked } from "./checked.ts";

/** What a finding means, for people: its first sentence sums it up; the examples are parts of a scenario file. */
export interface Explained {
  readonly explanation: string;
  readonly bad: string;
  readonly good: string;
}

/** A check that a sound scenario may fail; what it says is worded with the other messages. */
export interface Rule extends Explained {
  readonly code: Code;
  readonly find: (checked: Checked) => Finding[];
}

/** A finding at a place. */
export function finding<C extends Code>(
  code: C,
  details: Details<C>,
  { path, on = "value" }: { readonly path: Path; readonly on?: Place["on"] },
): Finding {
  return { ...problem(code, details), path, on };
}
