import type { Law } from "../law.ts";
import type { Requirement } from "../quantity/laws.ts";
import type { Unit } from "../quantity/unit.ts";
import { DATE_HINT, quantityHint, unitHint } from "./quantity-words.ts";
import { lawRange, rangeHint, rangeWords } from "./range-words.ts";
import { unitWords } from "./unit-words.ts";
import { chain, error, meant, quoted, rounded } from "./wording.ts";

/** A unit of each kind. */
const KNOWN_UNITS = ["days", "weeks", "months", "years", "per week", "per 1000 person-years"].concat(
  ["departure", "convoy", "person-day", "month"].map((basis) => `USD per ${basis}`),
);

/** What is wrong with a quantity. */
export const ofQuantities = {
  "bad-quantity": error<{ text: string; found: string }>(({ text, found }) => ({
    message:
      found === ""
        ? `${quoted(text.trim())} is not a whole quantity`
        : `${quoted(text.trim())} cannot be read as a quantity: ${quoted(found)} is not expected here`,
    hint: quantityHint(text),
  })),
  "number-comma": error<{ written: string; better: string }>(({ written, better }) => ({
    message: `numbers have no commas: ${quoted(written)}`,
    hint: `write ${better}`,
    suggestion: better,
  })),
  "leading-zero": error<{ written: string; better: string }>(({ written, better }) => ({
    message: `${quoted(written)} begins with a zero: programs differ on what number that is`,
    hint: `write ${better}; text that begins so must be in quotes`,
    suggestion: better,
  })),
  "number-too-large": error<{ written: string }>(({ written }) => ({
    message: `${quoted(written)} is larger than any number here can be`,
    hint: "numbers go up to 9,007,199,254,740,991 (2^53 - 1)",
  })),
  "unknown-unit": error<{ unit: string; near: string | null }>(({ unit, near }) => ({
    message: `${quoted(unit)} is not a unit`,
    ...(unitHint(unit) === null ? meant(near, KNOWN_UNITS) : { hint: unitHint(unit) as string }),
  })),
  "mixed-units": error<{ text: string }>(({ text }) => ({
    message: `the units in ${quoted(text)} do not go together`,
    hint: "write the unit once, at the end",
  })),
  "wrong-dimension": error<{ key: string; needs: string; example: string; unit: Unit | null }>(
    ({ key, needs, example, unit }) => ({
      message: `${key} needs ${needs}, for example "${example}"; this is ${unitWords(unit)}`,
    }),
  ),
  "wrong-currency": error<{ written: string; currency: string }>(({ written, currency }) => ({
    message: `the scenario's currency is ${currency}; this is in ${written}`,
    hint: `convert the amount to ${currency}, and say in a note at what rate`,
  })),
  "unknown-law": error<{ law: string; near: string | null; known: readonly string[] }>(({ law, near, known }) => ({
    message: `${quoted(law)} is not a probability law`,
    ...meant(near, known),
  })),
  "law-arguments": error<{ law: string; parameters: readonly string[]; given: number }>(
    ({ law, parameters, given }) => ({
      message:
        given === parameters.length
          ? `not every parameter of ${law}(${parameters.join(", ")}) takes a unit`
          : `${law} has ${parameters.length} parameter${parameters.length === 1 ? "" : "s"}; ${given} ${given === 1 ? "is" : "are"} given`,
      hint: `write ${law}(${parameters.join(", ")}), numbers without commas, and the unit after the bracket`,
    }),
  ),
  "law-parameters": error<{ law: string; requirement: Requirement }>(({ law, requirement }) => ({
    message: `no ${law} law has these parameters: ${REQUIREMENTS[requirement]}`,
  })),
  "law-dates": error<{ law: string }>(({ law }) => ({
    message: `${law} takes no dates`,
    hint: "write it in days after start, or as a range of dates",
  })),
  "probabilities-sum": error<{ sum: number }>(({ sum }) => ({
    message: `the probabilities sum to ${rounded(sum)}, not to 1`,
    hint: "write discrete(value: probability, …)",
  })),
  "interval-order": error<{ low: number; high: number }>(() => ({
    message: "the first number of `a to b` must be below the second",
    hint: "`a to b` is a 90% interval; for another law write normal(mean, sd) or uniform(low, high)",
  })),
  "interval-not-positive": error<{ low: number }>(() => ({
    message: "`a to b` is the 90% interval of a law of positive numbers; both must be above 0",
    hint: "write uniform(low, high) or normal(mean, sd) where 0 or less is possible",
  })),
  "interval-not-a-share": error<{ field: string; low: number; high: number }>(({ field, low, high }) => ({
    message: `${field} is a share: \`a to b\` must lie between 0 and 100%`,
    hint:
      low >= 1 && high <= 100 ? `write ${low}% to ${high}%` : "write uniform(low, high) where 100% itself is possible",
  })),
  "out-of-range": error<{
    key: string;
    needs: string;
    low: number | null;
    high: number | null;
    openLow: boolean;
    openHigh: boolean;
    law: Law;
    unit: Unit | null;
  }>((details) => ({
    message: `${details.key} must be ${rangeWords(details)}; ${lawRange(details.law)}`,
    ...rangeHint(details),
  })),
  "not-exact": error<{ key: string }>(({ key }) => ({ message: `${key} must be certain: a single number` })),
  "bad-date": error<{ written: string }>(({ written }) => ({
    message: `${quoted(written)} is not a date`,
    hint: /^\d{4}-\d{2}-\d{2}$/.test(written) ? "there is no such day in the calendar" : DATE_HINT,
  })),
  "assumption-conflict": error<{ name: string; other: string }>(({ name, other }) => ({
    message: `$${name} cannot mean this here: ${other} reads it differently, and both must share one draw`,
    hint: "name the law instead of writing `a to b`, or make two assumptions",
  })),
  "assumption-cycle": error<{ names: readonly string[] }>(({ names }) => ({
    message: `assumptions refer to each other in a circle: ${chain(names.map((name) => `$${name}`))}`,
  })),
  "fraction-of-a-person": error<{ written: string }>(({ written }) => ({
    message: `${written} is less than one person`,
    hint: `for a share write ${rounded(Number(written) * 100)}%`,
  })),
};

const REQUIREMENTS: Readonly<Record<Requirement, string>> = {
  "low-below-high": "low must be below high",
  "mode-between": "the mode must lie between low and high",
  "positive-sd": "sd must be above 0",
  "positive-median": "the median must be above 0",
  "gsd-above-one": "gsd (the geometric standard deviation) must be above 1",
  "positive-parameters": "both parameters must be above 0",
  "shape-too-small": "shapes must be at least 1e-12",
  "positive-mean": "the mean must be above 0",
  probabilities: "every probability must be above 0",
};
