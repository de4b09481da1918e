import type { Random } from "./random.ts";

const VALUE = /(?<=: +|- +|, *|\[ *)[^\s{}[\],#&*|>"'][^{}[\],#\n"']*/g;
const WORD = /[\p{L}\p{N}_$%.-]+/gu;

/** A text with a value, or a word anywhere, replaced by something that may stand there, or may not. */
export function mutateValues(text: string, random: Random): string {
  const spots = [...text.matchAll(random.oneIn(3) ? WORD : VALUE)];
  if (spots.length === 0) return text + random.pick(VALUES);
  const { 0: old, index } = random.pick(spots);
  const written = random.pick(EDITS)(old, { random, other: random.pick(spots)[0] });
  return text.slice(0, index) + written + text.slice(index + old.length);
}

interface Material {
  readonly random: Random;
  /** What stands elsewhere in the text. */
  readonly other: string;
}

const EDITS: readonly ((old: string, material: Material) => string)[] = [
  (_, { random }) => random.pick(VALUES),
  (_, { random }) => random.pick(VALUES),
  (_, { other }) => other,
  (_, { other }) => other,
  (old, { random }) => old.replace(/\d+/, () => random.pick(NUMBERS)),
  (old, { random }) => `${random.pick(NUMBERS)} ${old}`,
  (old, { random }) => `${old} ${random.pick(UNITS)}`,
  (old, { random }) => old.replace(/[a-z]+$/i, random.pick(UNITS)),
  (old, { random }) => typo(old, random),
  (old, { random }) => typo(old, random),
  (old, { random }) =>
    `${random.pick(LAWS)}(${Array(1 + random.below(4))
      .fill(old)
      .join(", ")})`,
  (old, { other }) => `${old} to ${other}`,
  (old, { random }) => `&${random.pick(NAMES)} ${old}`,
  (_, { random }) => `*${random.pick(NAMES)}`,
  (old, { random }) => `${random.pick(["!!str", "!!int", "!x", "!<tag:x>", "!!binary"])} ${old}`,
  (old) => `"${old}"`,
  (old) => `'${old}`,
  (old) => `{ value: ${old} }`,
  (old, { other }) => `[${old}, ${other}]`,
  (old) => `$${old}`,
  (old, { random }) => `${random.pick(["<", "<=", ">", "==", "and", "- ", "+", "|", ">"])} ${old}`,
];

function typo(word: string, random: Random): string {
  const at = random.below(word.length);
  const letters = [...word];
  letters.splice(at, random.below(3), random.pick(["", "e", "x", "-", "_", letters[at + 1] ?? "a"]));
  return letters.join("");
}

const NAMES = ["a", "b", "camp", "x"];
const LAWS = [
  "uniform",
  "pert",
  "normal",
  "lognormal",
  "gamma",
  "beta",
  "poisson",
  "discrete",
  "unifrom",
  "deaths",
  "cost",
];
const UNITS = [
  ..."days weeks months years year day % USD EUR usd M k bn people persons dasy".split(" "),
  ...[
    "per week",
    "per year",
    "USD per departure",
    "USD per person-day",
    "per 1000 person-years",
    "per month per",
    "per",
  ],
];
const NUMBERS = [
  ..."0 -0 -1 1 0.5 1.5 2 100 012 0x1F 0o17 1e3 1e308 1e309 1e-320 5e-324 .5 5. +3 1_000 1,000 1.000.000".split(" "),
  ...["9007199254740993", "99999999999999999999999999", "9".repeat(400), "0.1e", "1e", ".inf", "-.inf", ".nan", "١٢"],
];
const VALUES = [
  ...NUMBERS,
  ...["", "null", "~", "true", "no", "yes", "{}", "[]", "[[]]", "{ a: 1 }", "{ value: }", "{ value: { value: 1 } }"],
  ...[
    "2013-03-16",
    "2013-02-29",
    "0000-01-01",
    "9999-12-31",
    "10000-01-01",
    "2013-3-1",
    "16 March 2013",
    "2013",
    "day 0",
  ],
  ...[
    "30%",
    "-5%",
    "250%",
    "1 to 2",
    "2 to 1",
    "0 to 0",
    "-1 to 1",
    "1 to",
    "to 2",
    "1 to 2 to 3",
    "45 days",
    "1e9 years",
  ],
  ...[
    "$crowding",
    "$none",
    "2 * $crowding",
    "$crowding * 2",
    "uniform(0, 1)",
    "uniform(1, 0)",
    "pert(1, 2)",
    "gamma(-1)",
  ],
  ...[
    "deaths(stay) < deaths(full)",
    "cost.un(full) <= 2M USD",
    "deaths(",
    "p(deaths(stay) > 3) >= 0.9",
    "1 < 2",
    "stay",
  ],
  ...[
    "toString",
    "__proto__",
    "constructor",
    "hasOwnProperty",
    "length",
    "value",
    "source",
    "all",
    "none",
    "<<",
    "*a",
    "&a",
  ],
  ...[
    "x".repeat(5000),
    "(".repeat(300),
    "[".repeat(300),
    "2 * ".repeat(300),
    "\u{1f6a2} a",
    "\t",
    "a: b",
    "a #b",
    "'",
    '"',
  ],
];
