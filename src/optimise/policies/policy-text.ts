import type { OptionText } from "../../scenario/add-option.ts";
import type { Condition } from "../../scenario/scenario.ts";
import { parseYaml } from "../../scenario/source/read-yaml.ts";
import type { Policy } from "./policy.ts";

const NOTE = "Found by relocate optimise --policies, with every need met; the best of those tried where it was chosen.";

/** A policy in the scenario's language: the option it begins with, as the scenario's text has it, with rules. */
export function policyText(text: string, { begins, rules }: Policy): OptionText {
  const { options } = parseYaml(text).document.toJS() as { options: Record<string, Partial<OptionText> | null> };
  return {
    moves: [],
    ...options[begins],
    title: `Found by optimising: ${begins}, with rules`,
    note: NOTE,
    rules: rules.map(({ when, to }) => ({
      when: whenText(when),
      // biome-ignore lint/suspicious/noThenProperty: a key of the language.
      then: to,
    })),
  };
}

function whenText(when: Condition): object {
  if (when.kind === "date") return { date: when.day.written };
  if (when.kind === "opens") return { offer: when.offer, opens: true };
  const count = Number(when.count.written);
  return { [when.kind]: count, ...(when.at.length > 0 && { at: when.at.length === 1 ? when.at[0] : when.at }) };
}
