import { unsharedSetting } from "../../scenario/meaning/check-rules.ts";
import type { Condition, Option, OptionRule, Scenario } from "../../scenario/scenario.ts";

/** An option to begin with, and rules that turn to others; whichever comes about first decides. */
export interface Policy {
  readonly begins: string;
  readonly rules: readonly { readonly when: Condition; readonly to: string }[];
}

/** Options that may stand in a policy: those asked for that have no rules of their own. */
export function building({ options }: Scenario, asked: readonly string[]): Option[] {
  return [...options.values()].filter(({ id, rules }) => asked.includes(id) && rules.length === 0);
}

/** Every policy with one more rule than the one given; none of what it waits for already, or to what it begins with. */
export function extended(
  policy: Policy,
  { options, conditions }: { options: readonly Option[]; conditions: readonly Condition[] },
): Policy[] {
  const begins = options.find(({ id }) => id === policy.begins) as Option;
  const targets = options.filter((target) => target !== begins && unsharedSetting(target, begins) === null);
  const unused = conditions.filter((when) => policy.rules.every((rule) => rule.when !== when));
  return unused.flatMap((when) =>
    targets.map(({ id }): Policy => ({ ...policy, rules: [...policy.rules, { when, to: id }] })),
  );
}

/** A policy as an option of a scenario. */
export function asOption(scenario: Scenario, { begins, rules }: Policy, id: string): Option {
  const written = rules.map(({ when, to }): OptionRule => ({ when, turn: { kind: "option", id: to } }));
  return { ...(scenario.options.get(begins) as Option), id, title: id, note: null, rules: written };
}
