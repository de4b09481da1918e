import { kebabOf } from "../kebab-case.ts";
import { described, isWord, KINDS } from "./kind-words.ts";
import { DATE_HINT } from "./quantity-words.ts";
import { either, error, meant, quoted, type Wording } from "./wording.ts";

const CURRENCY_HINT = "write three capital letters, such as USD (ISO 4217)";

/** What is wrong with its structure. */
export const ofStructure = {
  "unknown-key": error<{ key: string; of: string; near: string | null; known: readonly string[] }>(
    ({ key, of, near, known }) => ({
      message: `${quoted(key)} is not a key of ${of === "" ? "a scenario" : of}`,
      ...meant(near, known),
    }),
  ),
  "missing-key": error<{ key: string; of: string }>(({ key, of }) => ({
    message: `${of === "" ? "the scenario" : of} needs ${quoted(key)}`,
    ...(of === "" &&
      key === "relocate" && { hint: "write `relocate: 1`, the version of the format, as its first line" }),
  })),
  "wrong-type": error<{ key: string; needs: readonly string[]; value: unknown }>(({ key, needs, value }) => ({
    message: `${key} needs ${either([...new Set(needs.map((each) => KINDS[each] ?? each))])}; ${value === null ? "it is empty" : `this is ${described(value)}`}`,
    ...(needs.includes("boolean") && typeof value === "string" && meantAsYesOrNo(value)),
    ...(needs.includes("string") && !needs.includes("number") && isWord(value) && { hint: textHint(key, value) }),
  })),
  "bad-choice": error<{ key: string; value: unknown; choices: readonly unknown[]; near: string | null }>(
    ({ key, value, choices, near }) => ({
      message: `${key} must be ${either(choices.map(String))}${isWord(value) ? `, not ${quoted(String(value))}` : `; ${value === null ? "it is empty" : `this is ${described(value)}`}`}`,
      ...meant(near),
    }),
  ),
  "bad-size": error<{ key: string; bound: "least" | "most"; limit: number; inclusive: boolean; of: string }>(
    ({ key, bound, limit, inclusive, of }) => ({
      message:
        of === "array"
          ? `${key} needs ${bound === "least" ? "at least" : "at most"} ${limit} ${limit === 1 ? "item" : "items"}`
          : `${key} must be ${bound === "least" ? (inclusive ? "at least" : "above") : "at most"} ${limit}`,
    }),
  ),
  "bad-currency": error<{ value: unknown }>(({ value }) => ({
    message: `${quoted(String(value))} is not a currency code`,
    hint: CURRENCY_HINT,
  })),
  "bad-id": error<{ id: string }>(({ id }) => ({
    message: `${quoted(id)} cannot be an id`,
    ...idHint(kebabOf(id)),
  })),
  "duplicate-id": error<{ id: string }>(({ id }) => ({ message: `two moves have the id ${quoted(id)}` })),
};

/** What an id looks like, and the one that was probably meant. */
function idHint(better: string | null): Pick<Wording, "hint" | "suggestion"> {
  if (better !== null)
    return { hint: `write ${better}: ids are small letters, digits and hyphens`, suggestion: better };
  return {
    hint: "ids are small letters, digits and hyphens, begin with a letter, and are not words such as value or source",
  };
}

/** What `yes` and `off` mean, which are text in YAML 1.2. */
function meantAsYesOrNo(value: string): Pick<Wording, "hint" | "suggestion"> {
  const word = value.toLowerCase();
  if (["yes", "y", "on", "true"].includes(word)) return { hint: "write true", suggestion: "true" };
  return ["no", "n", "off", "false"].includes(word) ? { hint: "write false", suggestion: "false" } : {};
}

/** What to write in place of a number, true or false where a text belongs. */
function textHint(key: string, value: unknown): string {
  if (["start", "until", "from"].includes(key)) return DATE_HINT;
  return key === "currency" ? CURRENCY_HINT : `put text in quotes: "${value}"`;
}
