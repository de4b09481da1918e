/** A plain value as YAML in flow style on one line, for people to read beside another: text is quoted only where it must be. */
export function flowText(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? "[]" : `[ ${value.map(flowText).join(", ")} ]`;
  if (value === null || value === undefined) return "null";
  if (typeof value !== "object") return scalar(String(value));
  const entries = Object.entries(value);
  return entries.length === 0 ? "{}" : `{ ${entries.map(([key, each]) => `${key}: ${flowText(each)}`).join(", ")} }`;
}

/** Marks that end a plain scalar in flow style, or begin something else. */
const UNSAFE = /[[\]{},"\n]|: |:$| #|^[\s&*!|>'%@`?#-]|\s$|^$/;

function scalar(text: string): string {
  return UNSAFE.test(text) ? JSON.stringify(text) : text;
}
