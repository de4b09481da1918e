import type { OtherFile } from "../structure/what-else.ts";
import { quoted } from "./wording.ts";

/** What the structure calls the kinds of values, in words. */
export const KINDS: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  object: "a mapping",
  record: "a mapping",
  array: "a list",
  tuple: "a list",
};

/** The kind of a value that stands where another belongs. */
export function described(value: unknown): string {
  if (value === null || value === undefined) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "number" && !Number.isFinite(value)) return "not a finite number";
  return KINDS[typeof value] ?? typeof value;
}

/** Whether a value was perhaps meant as text. */
export function isWord(value: unknown): boolean {
  return typeof value === "number" ? Number.isFinite(value) : typeof value !== "object";
}

/** What a file is that stands where another belongs. */
export function otherFile(other: OtherFile): string {
  switch (other.kind) {
    case "scenario":
      return "a scenario";
    case "record":
      return "a record of what was observed";
    case "shard":
      return "a shard, which plan --shard wrote";
    case "result":
      return `what relocate ${other.command} wrote`;
    case "unknown":
      return `another kind of file (${quoted(other.key)})`;
  }
}
