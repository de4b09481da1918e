import type { Excess, Part } from "../room/room.ts";
import { chain, counted, error, meant, type Nothing, quoted, rounded, warning } from "./wording.ts";

/** What is wrong with what it says of sites, threats, records and offers. */
export const ofMeaning = {
  "unknown-reference": error<{ kind: string; id: string; near: string | null; known: readonly string[] }>(
    ({ kind, id, near, known }) => ({
      message: `there is no ${kind} ${quoted(id)}`,
      ...(known.length === 0 ? { hint: `the scenario names no ${kind}` } : meant(near, known)),
    }),
  ),
  "horizon-range": error<{ days: number; endsTooLate?: true }>(({ endsTooLate }) => ({
    message: endsTooLate ? "the plan ends after the year 9999" : "the horizon must be from 1 day to 100 years",
  })),
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
    hint: `write ${key}: { id-of-the-offer: accepted }, or refused, or full`,
  })),
  "condition-cycle": error<{ key: string; offers: readonly string[] }>(({ key, offers }) => ({
    message: `\`${key}\` goes round in a circle: ${chain(offers)}`,
  })),
  "paid-by-sum": error<{ sum: number }>(({ sum }) => ({
    message: `the shares sum to ${nearly(sum * 100)}%, not to 100%`,
  })),
  "beyond-memory": error<Excess>(({ needed, most, numbers, ...share }) => ({
    message: `the scenario needs ${counted(needed)} numbers of the engine's memory, which has ${counted(most)}; ${counted(numbers)} of them are for ${muchWords(share)}`,
    hint: HOW_TO_HAVE_LESS[share.part],
  })),
};

function muchWords({ part, count, option }: Pick<Excess, "part" | "count" | "option">): string {
  if (part === "threats") return `its threats at ${counted(count)} places`;
  return part === "moves" ? `the ${counted(count)} moves of ${option}` : `its ${counted(count)} ${part}`;
}

const HOW_TO_HAVE_LESS: Readonly<Record<Part, string>> = {
  sites: "gather sites that share their dangers into one, or plan parts of the region by themselves",
  threats: "gather threats of one kind, or sites that share their dangers, or plan parts of the region by themselves",
  offers: "leave out offers that no option takes up, gather those alike, or plan parts of the region by themselves",
  moves: "gather moves (one may leave from many sites) or offers that lead on, or write fewer rules",
  costs: "gather costs that are borne over the same days",
};

/** A number without the noise of its last digits, but for what tells it from 100. */
function nearly(percent: number): number {
  return rounded(percent) === 100 ? Number(percent.toPrecision(12)) : rounded(percent);
}
