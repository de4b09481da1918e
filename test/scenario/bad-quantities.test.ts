import { describe, expect, test } from "vitest";
import { BASE, parsed } from "./support.ts";

/** The one finding of a quantity put at a path, with the column in the quantity's own text (1: its first character). */
function findingAt(
  path: string,
  written: string,
): { code: string; column: number; message: string; hint: string | undefined } {
  const { diagnostics } = parsed(BASE, { [path]: written });
  expect(diagnostics).toHaveLength(1);
  const [{ code, column, message, hint, file }] = diagnostics as [(typeof diagnostics)[number]];
  expect(file).toBe("--set");
  return { code, column: Math.max(1, column - path.length - 1), message, hint };
}

const PACE = "offers.albania.pace";
const PLACES = "offers.albania.places";
const CHANCE = "offers.albania.chance";
const OPENS = "offers.albania.opens";
const AMOUNT = "costs.0.amount";

describe("what to do about a quantity as others write it", () => {
  test.each([
    ["10-40 per week", "write 10 to 40"],
    ["10 – 40 per week", "write 10 to 40"],
    ["10..40 per week", "write 10 to 40"],
    ["between 10 and 40 per week", "write 10 to 40"],
    ["20/week", "write per week"],
    ["1 500 per week", "write 1500"],
    ["1'500 per week", "write 1500"],
    ["1,5 per week", "write 1.5"],
    ["~20 per week", "write one number, or a range that holds it nine times in ten: 10 to 40"],
    ["up to 20 per week", "write one number, or a range that holds it nine times in ten: 10 to 40"],
    ["20 a week", "write per, such as 20 per week"],
    ["20 people per week", "leave the word out: 210, 20 per week"],
    ["20 weekly", "write per week"],
    ["20 per Week", "did you mean week?"],
    ["10 TO 40 per week", "write to, in small letters"],
    ["20 per fortnight", "write per 2 weeks"],
    ["2 k per week", "write 5000 as 5k and 20000000 as 20M, with the letter right after the number"],
    ["1/2", "write 0.5"],
    ["USD 750 per departure", "write 750 USD per departure"],
    ["750 USD/departure", "write per departure"],
    ["750 USD per bus", "write per convoy; `convoy` says how many people leave at a time"],
    ["750 USD per day per person", "write per person-day"],
    ["750 per departure", "write the currency too, such as 750 USD per departure"],
    ["500 to 750 per convoy", "write the currency too, such as 500 to 750 USD per convoy"],
    ["750 € per departure", "write the currency's code after the number, such as 750 USD"],
    ["“20 per week”", "write it without quotes, or in straight ones"],
    ["$750 per departure", "write the currency's code after the number, such as 750 USD"],
    ["2 million USD", "write 5000 as 5k and 20000000 as 20M, with the letter right after the number"],
    ["750 USD per person", "write per departure, or per person-day"],
    ["after first", "write { after: first }"],
    ["many", "quantities are written as 210, 30%, 1 to 4 per year, 45 days, 2M USD, uniform(0, 1) or $name"],
  ])("%s: %s", (written, hint) => {
    expect(findingAt(PACE, written).hint).toBe(hint);
  });
});

describe("a date as others write it", () => {
  test.each(["2013-5-16", "16/05/2013", "16.05.2013", "2013-05-16T00:00:00Z", "10000-01-01", "16 May 2013", "2013-05"])(
    "%s: how dates are written",
    (written) => {
      expect(findingAt(OPENS, written).hint).toBe("write year-month-day, such as 2013-03-16");
    },
  );

  test.each(["20130316", "2013"])("start: %s: the same, not a hint to put the number in quotes", (written) => {
    expect(findingAt("start", written)).toMatchObject({
      code: "wrong-type",
      hint: expect.stringMatching(/^write year/),
    });
  });
});

describe("a quantity that cannot be", () => {
  test.each([
    [PLACES, "many", "bad-quantity", 1],
    [PLACES, "3100 people", "unknown-unit", 6],
    [PLACES, "5-10", "bad-quantity", 2],
    [PLACES, "3 to", "bad-quantity", 5],
    [PLACES, "3100 &", "bad-quantity", 6],
    [PACE, "1e999 per week", "number-too-large", 1],
    [PLACES, "3,100", "number-comma", 2],
    [PLACES, "3,100 to 3,200", "number-comma", 2],
    [PLACES, "1,000", "number-comma", 2],
    [PLACES, "1,000,000", "number-comma", 2],
    [PLACES, "uniform(1,007)", "leading-zero", 11],
    [PLACES, "unform(1, 2)", "unknown-law", 1],
    [PLACES, "uniform(1)", "law-arguments", 1],
    [PLACES, "uniform(3,100, 4,200)", "law-arguments", 1],
    [PLACES, "uniform(2, 1)", "law-parameters", 1],
    [PLACES, "pert(1, 5, 3)", "law-parameters", 1],
    [PLACES, "lognormal(8, 0.9)", "law-parameters", 1],
    [PLACES, "gamma(1e-13, 50)", "law-parameters", 1],
    [CHANCE, "beta(1e-300, 2)", "law-parameters", 1],
    [PLACES, "uniform(1, 2", "bad-quantity", 13],
    [PLACES, '"discrete(1: 0.5, 2: 0.4)"', "probabilities-sum", 1],
    [PLACES, "5 to 3", "interval-order", 1],
    [PLACES, "-5 to 3", "interval-not-positive", 1],
    [PLACES, "0 to 3", "interval-not-positive", 1],
    [PLACES, "-5", "out-of-range", 1],
    [PLACES, "normal(100, 10)", "out-of-range", 1],
    [PLACES, "6 per week", "wrong-dimension", 1],
    [PACE, "45 days", "wrong-dimension", 1],
    [PACE, "6 per wek", "unknown-unit", 7],
    [PACE, "uniform(-1, 5) per week", "out-of-range", 1],
    [PACE, "1 per week to 2 days", "mixed-units", 1],
    [PACE, "$nobody", "unknown-reference", 1],
    [CHANCE, "120%", "out-of-range", 1],
    [CHANCE, "5 to 30", "interval-not-a-share", 1],
    [CHANCE, "50% to 100%", "interval-not-a-share", 1],
    [CHANCE, "uniform(0, 1.2)", "out-of-range", 1],
    [OPENS, "2013-02-30", "bad-date", 1],
    [OPENS, "2012-01-01 to 2013-05-01", "interval-not-positive", 1],
    [OPENS, "30", "wrong-dimension", 1],
    ["offers.albania.convoy", "0", "out-of-range", 1],
    ["sites.liberty.capacity", "uniform(-10, 4000)", "out-of-range", 1],
    ["threats.rockets.concentration", "0.2 to 0.8", "out-of-range", 1],
    ["threats.rockets.concentration", "3.5", "out-of-range", 1],
    ["threats.rockets.escalation", "-0.1", "out-of-range", 1],
    ["threats.rockets.escalation_limit", "uniform(0.5, 3)", "out-of-range", 1],
    ["threats.rockets.on_departure", "normal(1, 0.1)", "out-of-range", 1],
    ["threats.rockets.per_attack.killed", "-1", "out-of-range", 1],
    ["threats.rockets.per_attack.spread", "gama(2)", "spread-form", 1],
    ["threats.rockets.per_attack.spread", "gamma(0)", "out-of-range", 1],
    ["threats.rockets.per_attack.spread", "gamma(2 x)", "unknown-unit", 9],
    ["threats.rockets.clustering", "{ share: 1, memory: 3 days }", "out-of-range", 1],
    ["options.go.moves.0.people", "0.5", "fraction-of-a-person", 1],
    [AMOUNT, "757 EUR per departure", "wrong-currency", 1],
    [AMOUNT, "757 usd", "unknown-unit", 5],
    [AMOUNT, "757 USD per person", "unknown-unit", 13],
    ["payers.un.budget", "2M USD per month", "wrong-dimension", 1],
  ])("%s: %s", (path, written, code, column) => {
    const quoted = written.startsWith('"') || written.startsWith("{");
    const finding = findingAt(path, written);
    expect({ code: finding.code, column: quoted ? 1 : finding.column }).toEqual({ code, column });
  });

  test("is explained in the words of its field", () => {
    expect(findingAt(PACE, "45 days").message).toBe(
      'pace needs people per time, for example "30 per week"; this is a duration',
    );
  });

  test.each([
    [PLACES, "3,100", "write 3100"],
    [PLACES, "unform(1, 2)", "did you mean uniform?"],
    [PACE, "6 per wek", "did you mean week?"],
    [PACE, "$flt per week", undefined],
    [CHANCE, "30", "a probability is written as 30% or 0.3"],
    [CHANCE, "5 to 30", "write 5% to 30%"],
    [CHANCE, "20% to 160%", "write uniform(low, high) where 100% itself is possible"],
    [AMOUNT, "757 usd", "did you mean USD?"],
  ])("%s: %s has the hint %s", (path, written, hint) => {
    if (hint !== undefined) expect(findingAt(path, written).hint).toBe(hint);
    else expect(findingAt(path, written).code).toBe("bad-quantity");
  });

  test("a spread is told of as it is written", () => {
    const { message } = findingAt("threats.rockets.per_attack.spread", '"gamma(1, 2)"');
    expect(message).toBe('"1, 2" cannot be read as a quantity: "," is not expected here');
  });

  test("an interval that is not positive names the laws to use", () => {
    expect(findingAt(PLACES, "-5 to 3").hint).toMatch(/uniform.*normal/);
  });
});
