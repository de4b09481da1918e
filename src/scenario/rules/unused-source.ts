import { isMapping } from "../source/to-value.ts";
import { finding, type Rule } from "./rule.ts";

/** A source that nothing refers to. */
export const unusedSource: Rule = {
  code: "unused-source",
  explanation: `Nothing refers to a source.
A source is used where \`source\` names its id, also in a row of a log that counts, or where a note or a summary mentions it.`,
  bad: `sources:
  ap-2013: { title: Albania offer rejected, publisher: AP }
  survey: { title: Count at the gate }`,
  good: `sources:
  ap-2013: { title: Albania offer rejected, publisher: AP }
  survey: { title: Count at the gate }
sites:
  liberty: { people: { value: 3100, source: [ap-2013, survey] } }`,
  find: ({ scenario, written }) => {
    const mentioned = new Set(
      textsOf(written)
        .join("\n")
        .match(/[a-z][a-z0-9-]*/g),
    );
    for (const { events } of scenario.evidence.values())
      for (const { source } of events) for (const id of source) mentioned.add(id);
    return [...scenario.sources.keys()]
      .filter((source) => !mentioned.has(source))
      .map((source) => finding("unused-source", { source }, { path: ["sources", source], on: "key" }));
  },
};

/** Every text of a value that is or may name a source, added to those found before. */
function textsOf(value: unknown, key = "", found: string[] = []): string[] {
  if (typeof value === "string") {
    if (key === "source" || key === "note" || key === "summary") found.push(value);
  } else if (Array.isArray(value)) for (const item of value) textsOf(item, key, found);
  else if (isMapping(value)) for (const name of Object.keys(value)) textsOf(value[name], name, found);
  return found;
}
