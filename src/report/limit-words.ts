import type { Conflict } from "../optimise/binding-limits.ts";
import type { Label } from "../optimise/labels.ts";
import type { Problem } from "../optimise/problem.ts";
import { dateOfDay, dayOfDate } from "../scenario/dates.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { grouped } from "./digits.ts";
import { amount } from "./money.ts";

type Words = Pick<Scenario, "start" | "currency" | "payers" | "sites" | "offers">;

/** Why no schedule can be made: limits that cannot be kept together, in the scenario's words. */
export function conflictWords({ limits, enough }: Conflict, problem: Problem, scenario: Words): string {
  const inWords = (labels: readonly Label[]) => [
    ...new Set(labels.map((label) => limitWords(label, problem, scenario))),
  ];
  const words = inWords(limits);
  if (words.length === 0) return "no schedule was found within the time, and no limits that rule one out";
  if (words.length === 1) return `no schedule can keep to this limit: ${words[0]}`;
  const sufficient = inWords(enough);
  const hint =
    sufficient.length === 0 || sufficient.length === words.length
      ? ""
      : `; it is enough to lift: ${sufficient.join("; or ")}`;
  return `no schedule can keep to these limits together: ${words.slice(0, -1).join("; ")}; and ${words.at(-1)}${hint}`;
}

function limitWords(label: Label, problem: Problem, scenario: Words): string {
  const date = (day: number) => dateOfDay((dayOfDate(scenario.start) as number) + Math.round(day));
  const end = problem.periods.starts[problem.periods.count];
  const by = (day: number) => (day >= end ? "" : ` by ${date(day)}`);
  if (label.kind === "budget") {
    const { payer, amount: most, day, stated } = label.budget;
    const who = payer < 0 ? "all payers" : (scenario.payers.get(problem.payers[payer])?.name ?? problem.payers[payer]);
    const where = { asked: " (--budget)", scenario: ` (payers.${problem.payers[payer]}.budget)`, frontier: "" }[stated];
    return `${amount(most)} ${scenario.currency} that ${who} can spend${by(day)}${where}`;
  }
  if (label.kind === "capacity") {
    const { id, capacity } = problem.sites[label.site];
    return `room for ${grouped(capacity, 0)} at ${scenario.sites.get(id)?.name ?? id}`;
  }
  if (label.kind === "out") {
    const { people, day } = label.requirement;
    return `${grouped(people, 0)} people to be transferred by ${date(day)} (--transfer)`;
  }
  return routeWords(label, problem, { scenario, date });
}

function routeWords(
  { kind, route: r }: Extract<Label, { route: number }>,
  { routes }: Problem,
  { scenario, date }: { scenario: Words; date: (day: number) => string },
): string {
  const route = routes[r];
  const name = route.kind === "offer" ? (scenario.offers.get(route.id)?.name ?? route.id) : `the way to ${route.id}`;
  switch (kind) {
    case "opens":
      return `${name} opening on ${date(route.opens)}`;
    case "places":
      return Number.isFinite(route.places)
        ? `${grouped(route.places, 0)} places of ${name}`
        : `the people ${name} can take`;
    case "pace":
      return `the pace of ${name}`;
    case "minimum":
      return `at least ${grouped(route.minimum, 0)} people for ${name}`;
    case "condition":
      return `what must have become of another offer before ${name}`;
  }
}
