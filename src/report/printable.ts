import { lazily } from "../analysis/lazily.ts";

/**
 * What can drive a terminal or mislead a reader: controls, line and direction marks, the byte-order mark, tags; and what can
 * drive the log of a CI: `::command::` (GitHub), `##[command]`, `##vso[command]`, `##teamcity[command]`.
 */
const CONTROLS =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]|:(?=:)|#(?=#\w{0,20}\[)/gu;

/** Text from a scenario as it may be shown: on one line, with control characters written out. */
export function printable(text: string): string {
  return visible(text.replace(/[\t\n\r ]+/g, " ").trim());
}

/** Control characters written out as `\u{1b}`, everything else as it is. */
export function visible(text: string): string {
  return text.replace(CONTROLS, (character) => `\\u{${(character.codePointAt(0) as number).toString(16)}}`);
}

/** JSON with its control characters as escapes, which say the same to every reader. */
export function visibleJson(json: string): string {
  return json.replace(CONTROLS, (character) => (character === "\n" ? character : escapedUnits(character)));
}

/** A result, or any plain data, with every string in it printable; figures that are computed when read are not read here. */
export function printableData<T>(data: T): T {
  if (typeof data === "string") return printable(data) as T;
  if (Array.isArray(data)) return data.map(printableData) as T;
  if (data === null || typeof data !== "object") return data;
  const source = data as Record<string, unknown>;
  return lazily(Object.fromEntries(Object.keys(source).map((key) => [key, () => printableData(source[key])]))) as T;
}

function escapedUnits(character: string): string {
  return character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
