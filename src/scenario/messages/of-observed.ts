import type { OtherFile } from "../structure/what-else.ts";
import { described, otherFile } from "./kind-words.ts";
import { error, quoted } from "./wording.ts";

/** What is wrong with what was observed. */
export const ofObserved = {
  "observed-not-a-mapping": error<{ value: unknown }>(({ value }) => ({
    message: `an observed record is a mapping of keys; this is ${described(value)}`,
  })),
  "observed-not-a-record": error<{ other: OtherFile }>(({ other }) => ({
    message: `this is ${otherFile(other)}, not a record of what was observed`,
    hint: "a record begins with `observed: 1`; `relocate schema observed` says what it holds",
  })),
  "observed-key": error<{ key: string; what: string; keys: readonly string[] }>(({ key, what, keys }) => ({
    message: `${quoted(key)} says nothing of ${what}`,
    hint: `${what} is told by ${keys.join(", ")}`,
  })),
  "observed-outside": error<{ date: string; from: string; until: string | null }>(({ date, from, until }) => ({
    message: `${date} is outside what ${until === null ? "a record can cover" : "the record covers"}: from the scenario's start, ${from}, ${until === null ? "for at most 100 years" : `until ${until}`}`,
  })),
  "observed-order": error<{ key: "low" | "high" }>(({ key }) => ({
    message: `${key} must be ${key === "low" ? "at most" : "at least"} what was observed`,
  })),
  "observed-impossible": error<{ id: string; option: string | null }>(({ id, option }) => ({
    message: option === null ? `${id} has no capacity in the scenario: it is never full` : `${option} never uses ${id}`,
  })),
};
