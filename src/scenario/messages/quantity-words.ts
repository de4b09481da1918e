const NUMBER = String.raw`[+-]?[\d.]+[kM]?%?`;

/** Usual ways of writing a quantity that are not those of the language, and how each is written in it. */
const SLIPS: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [new RegExp(`(${NUMBER})\\s*(?:[-–—]|\\.{2,3}|…|and)\\s*(${NUMBER})`), ([, low, high]) => `${low} to ${high}`],
  [/(\d+)[ '’\u00A0\u202F](\d{3})(?!\d)/, ([, thousands, rest]) => `${thousands}${rest}`],
  [/(\d+),(\d+)/, ([, whole, part]) => `${whole}.${part}`],
  [/\d\s*\/\s*(\w+)/, ([, unit]) => `per ${unit}`],
];

const VAGUE =
  /^(?:[~<>≈≤≥]|(?:about|around|approx\w*|ca|circa|some|roughly|up|at|under|over|less|more|fewer|max|min|maximum|minimum)\b)/i;

/** Words that stand where a unit belongs, and what to write in their place. */
const UNITS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(["a", "an", "each", "every"].map((word) => [word, "write per, such as 20 per week"])),
  ...Object.fromEntries(["people", "persons", "places"].map((word) => [word, "leave the word out: 210, 20 per week"])),
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
  return Object.hasOwn(UNITS, unit) ? (UNITS[unit] as string) : null;
}
