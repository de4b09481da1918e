import { ofDoubts } from "./messages/of-doubts.ts";
import { ofFile } from "./messages/of-file.ts";
import { ofLogs } from "./messages/of-logs.ts";
import { ofMeaning } from "./messages/of-meaning.ts";
import { ofObserved } from "./messages/of-observed.ts";
import { ofOptions } from "./messages/of-options.ts";
import { ofQuantities } from "./messages/of-quantities.ts";
import { ofStructure } from "./messages/of-structure.ts";
import type { Rule, Wording } from "./messages/wording.ts";

/** Every finding: its code, how grave it is, and its words. */
export const messages = {
  ...ofFile,
  ...ofStructure,
  ...ofQuantities,
  ...ofMeaning,
  ...ofLogs,
  ...ofOptions,
  ...ofObserved,
  ...ofDoubts,
} satisfies Record<string, Rule<never>>;

export type Code = keyof typeof messages;
export type Details<C extends Code> = Parameters<(typeof messages)[C]["word"]>[0];

/** What is said of a second place: where the same stands first, or the alias that leads to the place of a finding. */
export const secondPlaces = { first: "first written here", alias: "used here" } as const;

/** A finding in words. */
export function wordingOf<C extends Code>(code: C, details: Details<C>): Wording {
  return (messages[code] as unknown as Rule<Details<C>>).word(details);
}
