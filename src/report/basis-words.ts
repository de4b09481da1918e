import type { AssumptionResult, OptionResult, SourceResult } from "../analysis/result.ts";
import { percent } from "./digits.ts";

/** What an option needs of others, one sentence; null where it needs nothing. */
export function needsWords({ needs }: OptionResult): string | null {
  if (needs.list.length === 0) return null;
  const list = needs.list.map((need) => `${need.of}: ${need.what} (${chanceWords(need)})`);
  const all = needs.list.length > 1 ? `; all met: ${percent(needs.chance)}` : "";
  return `needs ${list.join("; ")}${all}${needs.otherwise === null ? "" : `; otherwise ${needs.otherwise}`}`;
}

/** The assumptions that name no source. */
export function unsourced(assumptions: readonly AssumptionResult[]): AssumptionResult[] {
  return assumptions.filter(({ source }) => source === null || source.length === 0);
}

/** What was assumed, and why. */
export function assumptionWords({ path, item, quantity, note }: AssumptionResult): string {
  return `${path}${item === null ? "" : ` (${item})`} = ${quantity}${note === null ? "" : ` (${note})`}`;
}

/** A source as a reference, without its address. */
export function sourceWords({ title, publisher, date }: SourceResult): string {
  return [title, publisher, date].filter((part) => part !== null).join(", ");
}

/** A chance as written; its mean, said to be one, where a name stands for it. */
function chanceWords({ quantity, chance }: OptionResult["needs"]["list"][number]): string {
  return quantity.includes("$") ? `${percent(chance)} on average` : quantity;
}
