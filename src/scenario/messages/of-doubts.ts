import { cut, meant, type Nothing, quoted, rounded, warning } from "./wording.ts";

/** What is doubtful, found by the rules, and in the comments that silence them. */
export const ofDoubts = {
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
  "outside-horizon": warning<Outside>((details) => ({
    message: outsideWords(details),
    hint: "days count from start: check the year, or the horizon",
  })),
  "beyond-record": warning<{ key: "attacks" | "killed"; number: number; most: number }>(({ key, number, most }) => ({
    message:
      key === "attacks"
        ? `up to ${rounded(number)} attacks a year on one site is beyond what is recorded (${most})`
        : `a mean of up to ${rounded(number)} killed by an attack is beyond what is recorded (${most})`,
    hint:
      key === "attacks" ? "check the unit: per year, per month or per day" : "check whether it is a mean per attack",
  })),
  "beyond-present": warning<{ hit: number; present: number }>(({ hit, present }) => ({
    message: `${hit} killed and injured, and ${present} present`,
    hint: "check the numbers; leave present out where it is not known",
  })),
  "certain-need": warning<{ of: string; what: string; chance: number }>(({ of, what, chance }) => ({
    message:
      chance === 0
        ? `${what} (${of}) can never be had: this option never happens`
        : `${what} (${of}) is certain: it is not a need`,
    hint: chance === 0 ? "write a small chance, such as 1% to 5%" : "remove it, or write a chance such as 90% to 99%",
  })),
  "onward-back": warning<{ offer: string; site: string }>(({ offer, site }) => ({
    message: `${offer} leads back to ${site}, and does not empty it`,
    hint: "name offers that lead to another site, or out of the model",
  })),
  "idle-need": warning<{ why: string }>(({ why }) => ({ message: `this makes no difference: ${why}` })),
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
    message: `every option costs ${payer} at least ${Math.round(least)}; its budget is at most ${Math.round(budget)}`,
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
};

export interface Outside {
  readonly key: string;
  readonly day: number;
  readonly horizonDays: number;
  readonly side: "before" | "after" | "first";
  readonly begins?: string;
  readonly begin?: number;
}

function outsideWords({ key, day, horizonDays, side, begins = "", begin = 0 }: Outside): string {
  return {
    before: `${key} is day ${rounded(day)} at the latest: it is over before the plan begins`,
    after: `${key} is day ${rounded(day)} at the earliest; the plan ends on day ${rounded(horizonDays)}`,
    first: `${key} is day ${rounded(day)} at the latest, ${begins} is day ${rounded(begin)} at the earliest: it is over before it begins`,
  }[side];
}
