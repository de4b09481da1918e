import type { MoneyBasis } from "../scenario.ts";
import { BASES } from "./unit-words.ts";
import { chain, either, error, meant, quoted } from "./wording.ts";

/** What is wrong with options, correlations and claims. */
export const ofOptions = {
  "move-destination": error<{ wrong: "both" | "none" | "back"; site?: string }>(({ wrong, site = "" }) => ({
    message: {
      both: "a move has either `to` or `offer`, not both",
      none: "a move needs `to` (a site) or `offer`",
      back: `the move takes people from ${site} to ${site}`,
    }[wrong],
    ...(wrong === "back" && { hint: `leave ${site} out of from, or name another site in to` }),
  })),
  "otherwise-cycle": error<{ options: readonly string[]; baseline: string }>(({ options, baseline }) => ({
    message: `\`otherwise\` goes round in a circle: ${chain(options)}`,
    hint: `what happens when needs are not met must end at the baseline${baseline === "" ? "" : `, ${baseline}`}`,
  })),
  "after-cycle": error<{ moves: readonly string[] }>(({ moves }) => ({
    message: `moves wait for each other: ${chain(moves)}`,
  })),
  "rule-turn": error<{ both: boolean }>(({ both }) => ({
    message: both ? "a rule has either moves or then, not both" : "a rule needs moves, or then (an option)",
  })),
  "rule-condition": error<{ written: readonly string[] }>(({ written }) => ({
    message: `a rule waits for one thing; ${written.length === 0 ? "none is given" : `${written.length} are given: ${written.join(", ")}`}`,
    hint: "write when: { attacks: 1 }, { deaths: 10 }, { date: 2013-09-01 } or { offer: id, opens: true }; two rules wait for two things",
  })),
  "rule-key": error<{ key: string; goesWith: readonly string[] }>(({ key, goesWith }) => ({
    message: `${key} makes sense only with ${either(goesWith)}`,
  })),
  "rule-cycle": error<{ options: readonly string[] }>(({ options }) => ({
    message: `options turn to each other in a circle: ${chain(options)}`,
    hint: "to go back to earlier moves, write them in the rule",
  })),
  "rule-sets": error<{ option: string; target: string; path: string }>(({ option, target, path }) => ({
    message: `${target} sets ${path}, and ${option} does not set the same: what an option sets holds from the start`,
    hint: "write the moves of the rule in place of then, or let both options set the same $name",
  })),
  "rule-offer": error<{ offer: string; key: string }>(({ offer, key }) => ({
    message: `${offer} has ${key}: whether it opens hangs on what the option does, and no rule can wait for it`,
    hint: "wait for a date, or for the offer that it hangs on",
  })),
  "set-unknown": error<{ target: string; near: string | null }>(({ target, near }) => ({
    message: `no quantity that an option can set stands at ${quoted(target)}`,
    ...(near === null
      ? {
          hint: "write it there first; options can set quantities of cohorts, threats, offers and costs, and capacities of sites",
        }
      : meant(near)),
  })),
  "other-basis": error<{ target: string; basis: MoneyBasis | null }>(({ target, basis }) => ({
    message: `${target} is money ${BASES[basis ?? "total"]}, and so must be what replaces it`,
  })),
  "correlation-unknown": error<{ name: string; near: string | null }>(({ name, near }) => ({
    message: `no quantity stands at ${quoted(name)}`,
    ...(near === null ? { hint: "write the path of an uncertain quantity, or $name of an assumption" } : meant(near)),
  })),
  "correlation-of-certain": error<{ name: string }>(({ name }) => ({
    message: `${name} is certain: only uncertain quantities can be correlated`,
  })),
  "correlation-of-one": error<{ name: string }>(({ name }) => ({
    message: `${name} stands at both ends: a quantity cannot be correlated with itself`,
  })),
  "correlation-twice": error<{ names: readonly string[] }>(({ names }) => ({
    message: `${names.join(" and ")} are correlated twice: only one rank can hold`,
    hint: "remove one of the two",
  })),
  "correlations-impossible": error<{ names: readonly string[] }>(({ names }) => ({
    message:
      names.length === 2
        ? `a rank of 1 or -1 makes one quantity of two: ${names.join(", ")}`
        : `these correlations contradict each other: ${names.join(", ")}`,
    hint:
      names.length === 2
        ? "write one $name in both places, or a rank nearer to 0"
        : "bring the ranks nearer to 0: where a goes with b and b with c, a must go with c",
  })),
  "claim-syntax": error<{ expected: string | null; found: string }>(({ expected, found }) => ({
    message: `${found === "" ? "the test ends too early" : `${quoted(found)} is not expected here`}${expected === null ? "" : `: ${EXPECTED[expected] ?? expected}`}`,
    hint: claimHint(found, expected),
  })),
  "claim-date": error<{ date: string }>(({ date }) => ({
    message: `${date} is not between start and the end of the horizon`,
  })),
  "unknown-metric": error<{ metric: string; near: string | null; known: readonly string[] }>(
    ({ metric, near, known }) => ({
      message: `${quoted(metric)} is not a metric`,
      ...meant(near, known),
    }),
  ),
};

const EXPECTED: Readonly<Record<string, string>> = {
  comparison: "a comparison < <= > >= belongs here",
  "metric-or-number": "a metric or a number belongs here",
  metric: "a metric belongs here",
  number: "a number belongs here",
  option: "the id of an option belongs here",
  bracket: "a bracket belongs here, as in deaths(option)",
  "by-date": "by: and a date belong here, as in deaths(option, by: 2014-03-16)",
  end: "the test should end here",
};

/** What to do about what a test has no place for. */
function claimHint(found: string, expected: string | null): string {
  if (/^[=!≤≥≠]/.test(found)) return "comparisons are < <= > and >=";
  if (expected === "end" && found === ",") return "numbers have no commas: write 1000 or 1k";
  if (expected === "end" && /^[A-Za-z]/.test(found))
    return "write the number alone: money in the scenario's currency, times in days; one comparison a test";
  return "write metric(option) > 1.2 * metric(other) + 3";
}
