import type { Cost, Move, Quantity, OptionSetting } from "../scenario.ts";
import { optionsReached } from "../turns.ts";
import type { Checked } from "./checked.ts";
import { finding, type Rule } from "./rule.ts";
import type { Ways } from "./ways.ts";

/** An option that cannot differ from the baseline. */
export const sameAsBaseline: Rule = {
  code: "same-as-baseline",
  explanation: `An option can never differ from the baseline.
It moves nobody that the baseline does not move, sets nothing that makes a difference to it, and no cost names it. An option that sets
the pace of an offer it does not use, or multiplies a quantity by 1, does nothing. Needs do not count: they only decide whether it happens.`,
  bad: `options:
  stay: {}
  partial: { title: Accept the 210 places }`,
  good: `options:
  stay: {}
  partial: { title: Accept the 210 places, moves: [{ from: liberty, offer: albania }] }`,
  find: (checked) => {
    const { baseline, costs } = checked.scenario;
    const costsOf = costsByOption(costs);
    const effectsOf = (ways: Ways) => effects(checked, ways, costsOf.get(ways.option.id) ?? []);
    const usual = effectsOf(checked.ways.find(({ option }) => option.id === baseline) as Ways);
    return checked.ways
      .filter((ways) => ways.option.id !== baseline && effectsOf(ways) === usual)
      .map(({ option: { id, set } }) => {
        const details = { option: id, baseline, sets: set.length > 0 };
        return finding("same-as-baseline", details, { path: ["options", id], on: "key" });
      });
  },
};

/** The costs that name an option. */
function costsByOption(costs: readonly Cost[]): Map<string, number[]> {
  const named = new Map<string, number[]>();
  for (const { options, index } of costs) for (const id of options) named.set(id, [...(named.get(id) ?? []), index]);
  return named;
}

/** What an option does, as a text to compare. */
function effects(checked: Checked, ways: Ways, costs: readonly number[]): string {
  const { option } = ways;
  const moving = optionsReached(checked.scenario.options, option).map(({ moves, rules }) => [
    movingSome(checked, ways, moves),
    rules.map(({ when, turn }) => [when, turn.kind === "moves" ? movingSome(checked, ways, turn.moves) : turn]),
  ]);
  const leads = moving.some(([moves, rules]) => moves?.length !== 0 || rules?.length !== 0);
  const setting = option.set.filter((each) => makesADifference(checked, ways, each));
  return JSON.stringify([leads && moving, setting.map(({ path, ...each }) => [path, each]), costs], withoutPlaces);
}

/** The moves that some people could go with. */
function movingSome(checked: Checked, ways: Ways, moves: readonly Move[]): Move[] {
  return moves.filter(({ from }) => from.some((site) => isPeopled(checked, ways, site)));
}

/** Where a quantity stands and where it comes from does not matter. */
function withoutPlaces(key: string, value: unknown): unknown {
  return key === "path" || key === "provenance" ? undefined : value;
}

function isPeopled({ populated }: Checked, { reached }: Ways, site: string): boolean {
  return populated.has(site) || reached.has(site);
}

function makesADifference(checked: Checked, ways: Ways, { path, operation, quantity }: OptionSetting): boolean {
  const stands = checked.scenario.quantities.get(path);
  const isNothing = operation === "times" ? isOne(quantity) : quantity.written === stands?.written;
  return !isNothing && bearsOn(checked, ways, path);
}

function isOne({ law, factor }: Quantity): boolean {
  return law.kind === "exact" && law.value * factor === 1;
}

function bearsOn(checked: Checked, ways: Ways, path: string): boolean {
  const { scenario } = checked;
  const [section, id = ""] = path.split(".");
  switch (section) {
    case "threats":
      return scenario.threats.get(id)?.at.some((site) => isPeopled(checked, ways, site)) ?? false;
    case "offers":
      return ways.legs.some(({ offer }) => offer === id);
    case "sites":
      return ways.legs.some(({ to }) => to === id);
    case "costs": {
      const options = scenario.costs[Number(id)]?.options ?? [];
      return options.length === 0 || options.includes(ways.option.id);
    }
    default:
      return scenario.cohorts.size > 1;
  }
}
