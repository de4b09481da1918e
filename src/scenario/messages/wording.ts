import type { Severity } from "../diagnostic.ts";

/** A finding in words. */
export interface Wording {
  readonly message: string;
  readonly hint?: string;
  /** What to write in place of what stands there. */
  readonly suggestion?: string;
}

/** How grave a finding is, and how it is put in words. */
export interface Rule<D> {
  readonly severity: Severity;
  readonly word: (details: D) => Wording;
}

export type Nothing = Readonly<Record<never, never>>;

export function error<D>(word: Rule<D>["word"]): Rule<D> {
  return { severity: "error", word };
}

export function warning<D>(word: Rule<D>["word"]): Rule<D> {
  return { severity: "warning", word };
}

const LONGEST_QUOTE = 60;

/** Text of a file in quotes, cut where it is long. */
export function quoted(text: string): string {
  return `"${cut(text)}"`;
}

/** Text as long as a message can bear. */
export function cut(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

/** What was probably meant, or else what is known. */
export function meant(near: string | null, known: readonly string[] = []): Pick<Wording, "hint" | "suggestion"> {
  if (near !== null) return { hint: `did you mean ${near}?`, suggestion: near };
  return known.length === 0 ? {} : { hint: `known: ${known.slice(0, 30).join(", ")}${known.length > 30 ? ", …" : ""}` };
}

/** `a, b or c`. */
export function either(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

/** What leads to each other, in the order of the circle. */
export function chain(names: readonly string[]): string {
  return names.join(" → ");
}

/** A number without the noise of its last digits. */
export function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** `4,194,304`. */
export function counted(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
