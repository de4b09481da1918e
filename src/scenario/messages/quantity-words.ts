export const DATE_HINT = "write year-month-day, such as 2013-03-16";

const NUMBER = String.raw`[+-]?[\d.]+[kM]?%?`;

/** Usual ways of writing a quantity that are not those of the language, and how each is written in it. */
const SLIPS: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/[“”„«»‘’]\s*$/, () => "it without quotes, or in straight ones"],
  [
    new RegExp(`^(${NUMBER}(?: to ${NUMBER})?) (per (?:departure|convoy))$`),
    ([, amount, per]) => `the currency too, such as ${amount} USD ${per}`,
  ],
  [
    /per (?:head|person|capita) per (day|week|month|year)|per (day|week|month|year) per (?:head|person|capita)/,
    ([, one, other]) => `per person-${one ?? other}`,
  ],
  [new RegExp(`(${NUMBER})\\s*(?:[-–—]|\\.{2,3}|…|and)\\s*(${NUMBER})`), ([, low, high]) => `${low} to ${high}`],
  [/(\d+)[ '’\u00A0\u202F](\d{3})(?!\d)/, ([, thousands, rest]) => `${thousands}${rest}`],
  [/^[^(]*?(\d+),(\d+)/, ([, whole, part]) => `${whole}.${part}`],
  [/^(\d+)\s*\/\s*(\d+)$/, ([, part, whole]) => String(Number((Number(part) / Number(whole)).toPrecision(4)))],
  [/[\dA-Z]\s*\/\s*([a-z][\w-]*)/, ([, unit]) => `per ${unit}`],
  [new RegExp(`^([A-Z]{3})\\s*(${NUMBER})(.*)$`), ([, currency, amount, rest]) => `${amount} ${currency}${rest}`],
  [/^[$€£¥]\s*\d|\d[kM]?\s*[$€£¥](?!\w)/, () => "the currency's code after the number, such as 750 USD"],
  [/^after\s+(\S+)$/, ([, move]) => `{ after: ${move} }`],
];

const VAGUE =
  /^(?:[~<>≈≤≥]|(?:about|around|approx\w*|ca|circa|some|roughly|up|at|under|over|less|more|fewer|max|min|maximum|minimum)\b)/i;

const MONTHS =
  "jan feb mar apr may jun jul aug sep oct nov dec january february march april june july august september october november december".split(
    " ",
  );

/** Words that stand where a unit belongs, and what to write in their place. */
const UNITS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(["a", "an", "each", "every"].map((word) => [word, "write per, such as 20 per week"])),
  ...Object.fromEntries(["people", "persons", "places"].map((word) => [word, "leave the word out: 210, 20 per week"])),
  ...Object.fromEntries(
    ["m", "b", "k", "million", "millions", "billion", "thousand"].map((word) => [
      word,
      "write 5000 as 5k and 20000000 as 20M, with the letter right after the number",
    ]),
  ),
  ...Object.fromEntries(
    ["person", "head", "capita", "refugee"].map((word) => [word, "write per departure, or per person-day"]),
  ),
  ...Object.fromEntries(MONTHS.map((word) => [word, DATE_HINT])),
  ...Object.fromEntries(
    ["bus", "truck", "lorry", "flight", "plane", "boat", "ferry", "train", "trip", "journey"].map((word) => [
      word,
      "write per convoy; `convoy` says how many people leave at a time",
    ]),
  ),
  to: "write to, in small letters",
  fortnight: "write per 2 weeks",
  daily: "write per day",
  weekly: "write per week",
  monthly: "write per month",
  yearly: "write per year",
  annually: "write per year",
};

/** What to do about a text that is no quantity: what was probably meant, or else how quantities are written. */
export function quantityHint(text: string): string {
  for (const [slip, better] of SLIPS) {
    const match = slip.exec(text);
    if (match !== null) return `write ${better(match)}`;
  }
  return VAGUE.test(text)
    ? "write one number, or a range that holds it nine times in ten: 10 to 40"
    : "quantities are written as 210, 30%, 1 to 4 per year, 45 days, 2M USD, uniform(0, 1) or $name";
}

/** What to do about a word that is no unit, where it is a usual slip. */
export function unitHint(unit: string): string | null {
  const word = unit.toLowerCase();
  return Object.hasOwn(UNITS, word) ? (UNITS[word] as string) : null;
}
