import type { Law } from "./law.ts";
import { logMessages } from "./log-messages.ts";
import { quantityHint, unitHint } from "./quantity-words.ts";
import type { Requirement } from "./quantity/laws.ts";
import type { Unit } from "./quantity/unit.ts";
import type { MoneyBasis } from "./scenario.ts";
import { sizeWords } from "./size.ts";
import { cut, either, error, meant, type Nothing, quoted, type Rule, type Wording, warning } from "./wording.ts";
import { yamlWords } from "./yaml-words.ts";

/** Every finding: its code, how grave it is, and its words. */
export const messages = {
  // The file.
  "too-large": error<{ most: number }>(({ most }) => ({
    message: `the file is larger than ${sizeWords(most)}`,
    hint: "a scenario has some hundred lines; if this is one, --max-size raises the limit",
  })),
  "empty-file": error<Nothing>(() => ({
    message: "the file is empty",
    hint: "`relocate explain empty-file` says what a scenario needs at least",
  })),
  "several-documents": error<Nothing>(() => ({
    message: "the file has several YAML documents; a scenario is one",
    hint: "remove the line `---`",
  })),
  "yaml-version": error<{ version: string }>(({ version }) => ({
    message: `YAML ${version} is not read; scenarios are YAML 1.2`,
    hint: "remove the line `%YAML`",
  })),
  "yaml-syntax": error<{ code: string; message: string }>(({ code, message }) => yamlWords(code, message)),
  "duplicate-key": error<{ key: string }>(({ key }) => ({
    message: `${quoted(key)} is written twice`,
    hint: "a key may stand only once in a mapping",
  })),
  "too-deep": error<{ most: number }>(({ most }) => ({ message: `nested more than ${most} levels deep` })),
  "alias-unresolved": error<{ name: string }>(({ name }) => ({
    message: `no anchor &${name} stands before this alias`,
    hint: `write &${name} before the value that is meant, above this line`,
  })),
  "alias-circular": error<{ name: string }>(({ name }) => ({ message: `*${name} stands within what it refers to` })),
  "alias-overused": error<{ most: number }>(({ most }) => ({
    message: `aliases repeat more than ${most} values`,
    hint: "write the values themselves: no scenario has so many",
  })),
  "merge-not-a-mapping": error<Nothing>(() => ({
    message: "`<<` merges mappings; this is not a mapping",
    hint: "write `<<: *anchor`",
  })),
  "not-a-mapping": error<{ value: unknown }>(({ value }) => ({
    message: `a scenario is a mapping of keys; this is ${described(value)}`,
  })),
  "set-path-unknown": error<{ path: string; near: readonly string[] }>(({ path, near: [first, ...more] }) => ({
    message: `nothing stands at ${quoted(path)}`,
    ...(more.length === 0 ? meant(first ?? null) : { hint: `did you mean ${either([first as string, ...more])}?` }),
  })),

  // Its structure.
  "unknown-key": error<{ key: string; of: string; near: string | null; known: readonly string[] }>(
    ({ key, of, near, known }) => ({
      message: `${quoted(key)} is not a key of ${of === "" ? "a scenario" : of}`,
      ...meant(near, known),
    }),
  ),
  "missing-key": error<{ key: string; of: string }>(({ key, of }) => ({
    message: `${of === "" ? "the scenario" : of} needs ${quoted(key)}`,
  })),
  "wrong-type": error<{ key: string; needs: readonly string[]; value: unknown }>(({ key, needs, value }) => ({
    message: `${key} needs ${either([...new Set(needs.map((each) => KINDS[each] ?? each))])}; ${value === null ? "it is empty" : `this is ${described(value)}`}`,
    ...(needs.includes("string") && isWord(value) && { hint: `put text in quotes: "${value}"` }),
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
    hint: "write three capital letters, such as USD (ISO 4217)",
  })),
  "bad-id": error<{ id: string }>(({ id }) => ({
    message: `${quoted(id)} cannot be an id`,
    hint: "ids are small letters, digits and hyphens, begin with a letter, and are not words such as value or source",
  })),
  "duplicate-id": error<{ id: string }>(({ id }) => ({ message: `two moves have the id ${quoted(id)}` })),

  // Quantities.
  "bad-quantity": error<{ text: string; found: string }>(({ text, found }) => ({
    message:
      found === ""
        ? `${quoted(text)} is not a whole quantity`
        : `${quoted(text)} cannot be read as a quantity: ${quoted(found)} is not expected here`,
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
    ...(unitHint(unit) === null
      ? meant(near, ["days", "weeks", "months", "years", "per week", "USD per departure", "per 1000 person-years"])
      : { hint: unitHint(unit) as string }),
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
      high > 1 && high <= 100 ? `write ${low}% to ${high}%` : "write uniform(low, high) where 100% itself is possible",
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
    message: `${details.key} must be ${rangeWords(details)}; ${LAW_RANGES[details.law.kind] ?? "this law can fall outside"}`,
    ...rangeHint(details),
  })),
  "not-exact": error<{ key: string }>(({ key }) => ({ message: `${key} must be certain: a single number` })),
  "bad-date": error<{ written: string }>(({ written }) => ({
    message: `${quoted(written)} is not a date`,
    hint: /^\d{4}-\d{2}-\d{2}$/.test(written)
      ? "there is no such day in the calendar"
      : "write year-month-day, such as 2013-03-16",
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

  // What it says.
  "unknown-reference": error<{ kind: string; id: string; near: string | null; known: readonly string[] }>(
    ({ kind, id, near, known }) => ({
      message: `there is no ${kind} ${quoted(id)}`,
      ...(known.length === 0 ? { hint: `the scenario names no ${kind}` } : meant(near, known)),
    }),
  ),
  "horizon-range": error<{ days: number }>(() => ({ message: "the horizon must be above 0 and at most 100 years" })),
  "no-options": error<Nothing>(() => ({ message: "there is nothing to compare: `options` needs at least one" })),
  "cohort-missing": error<{ site: string; cohorts: readonly string[]; written: string }>(
    ({ site, cohorts, written }) => ({
      message: `the people of ${site} must be counted by cohort, since cohorts are defined`,
      hint: `write people: { ${cohorts
        .slice(0, 3)
        .map((cohort, index) => `${cohort}: ${index === 0 ? written : "…"}`)
        .join(", ")} }`,
    }),
  ),
  "threat-kind": error<{ threat: string; both: boolean }>(({ threat, both }) => ({
    message: both ? `${threat} has both attacks and deaths` : `${threat} has neither attacks nor deaths`,
    hint: "a threat is either attacks (with per_attack), or deaths per people and time",
  })),
  "only-of-attacks": error<{ key: string }>(({ key }) => ({
    message: `${key} makes sense only with attacks, not with deaths`,
  })),
  "stated-and-learned": error<{ key: string; evidence: string | undefined }>(({ key, evidence }) => ({
    message: `${key} is learned from ${evidence}: it cannot be stated too`,
    hint: `remove ${key}, or remove evidence`,
  })),
  "spread-form": error<{ written: string }>(({ written }) => ({
    message: `${quoted(written)} is not a spread`,
    hint: "write gamma(k), lognormal(s) or none",
  })),
  "assumed-concentration": warning<{ threat: string }>(({ threat }) => ({
    message: `${threat} does not say how casualties grow with numbers present; uniform(0, 1) is assumed`,
    hint: "write concentration: 0 as in a raid, 1 as with rockets on an area, or a range",
  })),
  "reference-needed": error<{ threat: string; sites: readonly string[]; key: string }>(({ threat, sites, key }) => ({
    message: `${threat} needs reference: ${key} counts from the numbers at start, and nobody is at ${sites.join(", ")} then`,
    hint: "write reference: the numbers at which killed was measured",
  })),
  "capacity-below-people": error<{ site: string; capacity: number; people: number }>(({ site, capacity, people }) => ({
    message: `${site} has room for ${capacity}, but ${people} people are there at start`,
  })),
  ...logMessages,
  "evidence-after-start": error<{ date: string; start: string }>(({ date, start }) => ({
    message: `${date} is after start (${start}): a plan may not know its future`,
    hint: "later events belong in the observations for `relocate backtest`",
  })),
  "evidence-window": error<{ until: string }>(({ until }) => ({
    message: `the record must begin before it ends (${until})`,
  })),
  "evidence-outside-window": error<{ date: string; from: string; until: string }>(({ date, from, until }) => ({
    message: `${date} is outside the record, which is from ${from} until ${until}`,
  })),
  "prior-form": error<{ written: string }>(({ written }) => ({
    message: `${quoted(written)} is not a prior`,
    hint: "write lognormal(median, gsd)",
  })),
  "onward-without-to": error<{ offer: string }>(({ offer }) => ({
    message: `${offer} has \`onward\` but not \`to\`: only a site can be emptied`,
    hint: "write `to:` and the site of the transit facility",
  })),
  "condition-count": error<{ key: string; given: number }>(({ key, given }) => ({
    message: `\`${key}\` names one offer; ${given} are given`,
    hint: `write ${key}: { offer: accepted }, or refused, or full`,
  })),
  "condition-cycle": error<{ key: string; offers: readonly string[] }>(({ key, offers }) => ({
    message: `\`${key}\` goes round in a circle: ${chain(offers)}`,
  })),
  "paid-by-sum": error<{ sum: number }>(({ sum }) => ({
    message: `the shares sum to ${rounded(sum * 100)}%, not to 100%`,
  })),
  "move-destination": error<{ both: boolean }>(({ both }) => ({
    message: both ? "a move has either `to` or `offer`, not both" : "a move needs `to` (a site) or `offer`",
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
  "correlations-impossible": error<{ names: readonly string[] }>(({ names }) => ({
    message: `these correlations contradict each other: ${names.join(", ")}`,
    hint: "bring the ranks nearer to 0: where a goes with b and b with c, a must go with c",
  })),
  "claim-syntax": error<{ expected: string | null; found: string }>(({ expected, found }) => ({
    message: `${found === "" ? "the test ends too early" : `${quoted(found)} is not expected here`}${expected === null ? "" : `: ${EXPECTED[expected] ?? expected}`}`,
    hint: "write metric(option) > 1.2 * metric(other) + 3",
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

  // What was observed.
  "observed-not-a-mapping": error<{ value: unknown }>(({ value }) => ({
    message: `an observed record is a mapping of keys; this is ${described(value)}`,
  })),
  "observed-key": error<{ key: string; what: string; keys: readonly string[] }>(({ key, what, keys }) => ({
    message: `${quoted(key)} says nothing of ${what}`,
    hint: `${what} is told by ${keys.join(", ")}`,
  })),
  "observed-outside": error<{ date: string; from: string; until: string | null }>(({ date, from, until }) => ({
    message: `${date} is outside what ${until === null ? "a record can cover" : "the record covers"}: from the scenario's start, ${from}, ${until === null ? "for at most 100 years" : `until ${until}`}`,
  })),
  "observed-order": error<{ key: "low" | "high" }>(({ key }) => ({
    message: `${key} must be ${key === "low" ? "at most" : "at least"} what was observed`,
  })),
  "observed-impossible": error<{ id: string; option: string | null }>(({ id, option }) => ({
    message: option === null ? `${id} has no capacity in the scenario: it is never full` : `${option} never uses ${id}`,
  })),

  // What is doubtful: found by the rules.
  unsourced: warning<{ key: string; written: string }>(({ key, written }) => ({
    message: `nothing says where ${key}: ${cut(written)} comes from`,
    hint: "write { value: …, source: … } or { value: …, note: … }",
  })),
  "unused-offer": warning<{ offer: string }>(({ offer }) => ({
    message: `no option moves anyone to ${offer}`,
    hint: `write a move with offer: ${offer}, or remove the offer`,
  })),
  "unused-site": warning<{ site: string }>(({ site }) => ({
    message: `nobody is at ${site} at start, and no option moves anyone there`,
    hint: "say how many people are there, write a move to it, or remove it",
  })),
  "unused-assumption": warning<{ name: string }>(({ name }) => ({
    message: `nothing uses $${name}`,
    hint: `write $${name} where it is assumed, or remove it`,
  })),
  "unused-payer": warning<{ payer: string }>(({ payer }) => ({
    message: `${payer} pays nothing`,
    hint: "name it in the paid_by of a cost, or remove it",
  })),
  "unused-source": warning<{ source: string }>(({ source }) => ({
    message: `nothing refers to ${source}`,
    hint: "name it as the source of a figure, or in a note",
  })),
  "unused-cohort": warning<{ cohort: string }>(({ cohort }) => ({
    message: `no site counts people of ${cohort}`,
    hint: `write people: { ${cohort}: … } at a site, or remove the cohort`,
  })),
  "unused-evidence": warning<{ evidence: string }>(({ evidence }) => ({
    message: `no threat learns from ${evidence}`,
    hint: `write attacks: { evidence: ${evidence} } or per_attack: { evidence: ${evidence} }`,
  })),
  "same-as-baseline": warning<{ option: string; baseline: string; sets: boolean }>(({ option, baseline, sets }) => ({
    message: sets
      ? `nothing that ${option} sets makes a difference to it: it is the same as ${baseline}`
      : `${option} does nothing that ${baseline} does not: they cannot differ`,
  })),
  "offer-larger-than-eligible": warning<{ offer: string; key: "places" | "minimum"; number: number; eligible: number }>(
    ({ offer, key, number, eligible }) => ({
      message: `${offer} ${key === "places" ? "has" : "takes no fewer than"} ${rounded(number)} ${key === "places" ? "places" : "people"}; at most ${rounded(eligible)} people could take it`,
      hint:
        key === "minimum"
          ? "so nobody can ever leave through it"
          : "places that nobody can take change nothing: check the number",
    }),
  ),
  "outside-horizon": warning<{ key: string; side: "before" | "after"; day: number; horizonDays: number }>(
    ({ key, side, day, horizonDays }) => ({
      message:
        side === "before"
          ? `${key} is day ${rounded(day)} at the latest: it is over before the plan begins`
          : `${key} is day ${rounded(day)} at the earliest; the plan ends on day ${rounded(horizonDays)}`,
      hint: "days count from start: check the year, or the horizon",
    }),
  ),
  "beyond-record": warning<{ key: "attacks" | "killed"; number: number; most: number }>(({ key, number, most }) => ({
    message:
      key === "attacks"
        ? `up to ${rounded(number)} attacks a year on one site is beyond what is recorded (${most})`
        : `a mean of up to ${rounded(number)} killed by an attack is beyond what is recorded (${most})`,
    hint:
      key === "attacks" ? "check the unit: per year, per month or per day" : "check whether it is a mean per attack",
  })),
  "certain-need": warning<{ of: string; what: string; chance: number }>(({ of, what, chance }) => ({
    message:
      chance === 0
        ? `${what} (${of}) can never be had: this option never happens`
        : `${what} (${of}) is certain: it is not a need`,
    hint: chance === 0 ? "write a small chance, such as 1% to 5%" : "remove it, or write a chance such as 90% to 99%",
  })),
  "idle-rule": warning<{ why: string }>(({ why }) => ({ message: `this rule can never fire: ${why}` })),
  "rule-cost": warning<{ option: string; target: string; item: string }>(({ option, target, item }) => ({
    message: `${option} may turn to ${target}, and does not bear the cost ${quoted(item)}`,
    hint: `add ${option} to the option of the cost`,
  })),
  "shares-over-100": warning<{ site: string; sum: number }>(({ site, sum }) => ({
    message: `the moves from ${site} take ${rounded(sum * 100)}% of its people`,
    hint: "the shares that leave one site should sum to 100% at most",
  })),
  "budget-never-kept": warning<{ payer: string; budget: number; least: number }>(({ payer, budget, least }) => ({
    message: `every option costs ${payer} at least ${whole(least)}; its budget is at most ${whole(budget)}`,
    hint: "check the units of the costs and of the budget, or add an option that keeps it",
  })),
  stranded: warning<{ option: string; site: string; threat: string }>(({ option, site, threat }) => ({
    message: `${option} brings people to ${site}, under threat of ${threat}, and none of its moves takes them on`,
    hint: `write a move from ${site} on to safety`,
  })),
  "threat-at-safe-site": warning<{ threat: string; site: string }>(({ threat, site }) => ({
    message: `${site} is safe, and ${threat} threatens it`,
    hint: `write safe: false, or take ${site} out of the threat`,
  })),
  "site-without-threat": warning<{ site: string }>(({ site }) => ({
    message: `${site} is not safe, and nothing threatens it: people there count as at risk`,
    hint: "write safe: true, or add the threat",
  })),
  "claim-never-false": warning<Nothing>(() => ({
    message: "no world can make this test fail",
    hint: "compare two options, or a metric with a number it can fall short of",
  })),
  "claim-never-true": warning<Nothing>(() => ({
    message: "no world can make this test hold",
    hint: "compare two options, or a metric with a number it can reach",
  })),

  // Comments that silence warnings.
  "unused-ignore": warning<{ code: string; isError: boolean }>(({ code, isError }) => ({
    message: isError ? `${code} is an error: it cannot be ignored` : `there is no ${code} here to ignore`,
  })),
  "unknown-ignore": warning<{ code: string; near: string | null }>(({ code, near }) => ({
    message: code === "" ? "this names no warning to ignore" : `there is no warning ${quoted(code)}`,
    ...(near === null ? { hint: "write # relocate: ignore[unsourced]; `relocate explain` lists all" } : meant(near)),
  })),
} satisfies Record<string, Rule<never>>;

export type Code = keyof typeof messages;
export type Details<C extends Code> = Parameters<(typeof messages)[C]["word"]>[0];

/** What is said of a second place: where the same stands first, or the alias that leads to the place of a finding. */
export const secondPlaces = { first: "first written here", alias: "used here" } as const;

/** A finding in words. */
export function wordingOf<C extends Code>(code: C, details: Details<C>): Wording {
  return (messages[code] as unknown as Rule<Details<C>>).word(details);
}

function chain(names: readonly string[]): string {
  return names.join(" → ");
}

function whole(value: number): number {
  return Math.round(value);
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function described(value: unknown): string {
  if (value === null || value === undefined) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "number" && !Number.isFinite(value)) return "not a finite number";
  return KINDS[typeof value] ?? typeof value;
}

/** Whether a value was perhaps meant as text. */
function isWord(value: unknown): boolean {
  return typeof value === "number" ? Number.isFinite(value) : typeof value !== "object";
}

const KINDS: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  object: "a mapping",
  record: "a mapping",
  array: "a list",
  tuple: "a list",
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

const BASES: Readonly<Record<MoneyBasis, string>> = {
  total: "in all",
  departure: "per departure",
  "person-day": "per person and time",
  convoy: "per convoy",
  day: "per time",
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

const LAW_RANGES: Readonly<Partial<Record<Law["kind"], string>>> = {
  exact: "this is not",
  normal: "a normal law has no bounds",
  interval: "`a to b` is a lognormal law, which reaches from 0 without an upper bound",
  lognormal: "a lognormal law reaches from 0 without an upper bound",
  gamma: "a gamma law reaches from 0 without an upper bound",
  poisson: "a Poisson law reaches from 0 without an upper bound",
};

interface Bounds {
  readonly low: number | null;
  readonly high: number | null;
  readonly openLow: boolean;
  readonly openHigh: boolean;
}

function rangeWords({ low, high, openLow, openHigh }: Bounds): string {
  if (high === null) return openLow ? `above ${low}` : `at least ${low}`;
  if (low === null) return openHigh ? `below ${high}` : `at most ${high}`;
  return openHigh ? `from ${low} to below ${high}` : `from ${low} to ${high}`;
}

function rangeHint({
  needs,
  law,
  unit,
  high,
}: {
  needs: string;
  law: Law;
  unit: Unit | null;
  high: number | null;
}): Pick<Wording, "hint"> {
  const isPercentage = law.kind === "exact" && high === 1 && unit === null && law.value > 1 && law.value <= 100;
  if (isPercentage) return { hint: `${needs} is written as ${law.value}% or ${rounded(law.value / 100)}` };
  if (law.kind === "exact") return {};
  return {
    hint: "name a law within these bounds, such as uniform(low, high) or pert(low, mode, high); nothing is clipped",
  };
}

function unitWords(unit: Unit | null): string {
  if (unit === null) return "a plain number";
  if (unit.kind === "money") return unit.basis === "total" ? "an amount of money" : `money ${BASES[unit.basis]}`;
  return {
    percent: "a percentage",
    date: "a date",
    duration: "a duration",
    rate: "a number per time",
    hazard: "a rate per person",
    heads: "a number per people",
  }[unit.kind];
}
