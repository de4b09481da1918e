import type { Path } from "../diagnostic.ts";
import type { Finding } from "../finding.ts";
import type { EvidenceEvent } from "../evidence.ts";
import type { Quantity } from "../scenario.ts";
import { valueAt } from "../source/paths.ts";
import { isMapping } from "../source/to-value.ts";
import type { Checked } from "./checked.ts";
import { isChoice } from "./is-choice.ts";
import { finding, type Rule } from "./rule.ts";
import { writtenPath } from "./written-path.ts";

/** A figure that nothing speaks for. */
export const unsourced: Rule = {
  code: "unsourced",
  explanation: `A figure has neither a source nor a note.
A plan is trusted as far as its figures are. A figure, or any mapping it stands in, bears \`source\` (ids of \`sources\`) or \`note\`
(why it is assumed). A figure that is only \`$name\` rests on what the assumption says; how many people a move takes, when it
starts and what a rule waits for are choices, and need no source.`,
  bad: `sites:
  liberty: { people: 3100 }`,
  good: `sites:
  liberty: { people: { value: 3100, source: ap-2013 } }`,
  find: (checked) => [
    ...[...checked.scenario.quantities.values()].flatMap((quantity) => ofQuantity(checked.written, quantity)),
    ...ofEvents(checked),
  ],
};

function ofQuantity(root: unknown, quantity: Quantity): Finding[] {
  const path = writtenPath(root, quantity.path);
  if (path === null || rests(quantity) || isChoice(path) || isSpokenFor(root, path)) return [];
  const key = String(path.at(-1));
  return [finding("unsourced", { key, written: quantity.written }, { path })];
}

/** The events of a record are figures too. */
function ofEvents({ scenario, written }: Checked): Finding[] {
  return [...scenario.evidence.values()].flatMap(({ id, events, reading }) => {
    const inPlace = events.length - (reading?.log?.events ?? 0);
    const unspoken = events.slice(0, inPlace).flatMap(({ date }, index) => {
      const path = ["evidence", id, "events", index];
      return isSpokenFor(written, path)
        ? []
        : [finding("unsourced", { key: "the event of", written: date }, { path, on: "key" })];
    });
    return [...unspoken, ...ofRows(written, id, reading?.log?.attribution == null ? events.slice(inPlace) : [])];
  });
}

/** The rows of a log name their sources themselves, or the record does, or the log is a published one. */
function ofRows(written: unknown, id: string, rows: readonly EvidenceEvent[]): Finding[] {
  const silent = rows.find(({ source }) => source.length === 0);
  if (silent === undefined || isSpokenFor(written, ["evidence", id])) return [];
  const path = ["evidence", id, "file"];
  return [finding("unsourced", { key: "the event of", written: silent.date }, { path })];
}

/** Whether a quantity is an assumption, perhaps scaled, which speaks for itself. */
function rests({ assumption, path }: Quantity): boolean {
  return assumption !== null && path !== `assumptions.${assumption}`;
}

function isSpokenFor(root: unknown, path: Path): boolean {
  return [...path, ""].some((_, length) => {
    const value = valueAt(root, path.slice(0, length));
    return isMapping(value) && (value.source !== undefined || value.note !== undefined);
  });
}
