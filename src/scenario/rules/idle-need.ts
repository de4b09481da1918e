import type { Finding } from "../finding.ts";
import type { Option } from "../scenario.ts";
import { hasPart, valueAt } from "../source/paths.ts";
import { needKey, needsOf } from "../turns.ts";
import type { Checked } from "./checked.ts";
import { finding, type Rule } from "./rule.ts";

/** What is said of needs, or of their failing, and decides nothing. */
export const idleNeed: Rule = {
  code: "idle-need",
  explanation: `A need, or what happens where needs are not met, makes no difference.
Such as \`otherwise\` of an option that needs nothing; needs of the baseline, which happens all the same where they are not met; or a need
that stands in one option twice, of which the first chance counts.`,
  bad: `options:
  stay: {}
  partial: { moves: [{ from: liberty, offer: albania }], otherwise: stay }`,
  good: `options:
  stay: {}
  partial:
    moves: [{ from: liberty, offer: albania }]
    needs: [{ of: Iraq, what: exit clearance, chance: 80% to 98%, source: ap-2013 }]
    otherwise: stay`,
  find: (checked) =>
    [...checked.scenario.options.values()].flatMap((option) => [
      ...otherwiseUnasked(checked, option),
      ...needsOfBaseline(checked, option),
      ...needsTwice(option),
    ]),
};

function otherwiseUnasked({ scenario, written }: Checked, option: Option): Finding[] {
  const path = ["options", option.id, "otherwise"];
  const isUnasked =
    hasPart(valueAt(written, path.slice(0, -1)), "otherwise") && needsOf(scenario.options, option).length === 0;
  return isUnasked ? [finding("idle-need", { why: `${option.id} needs nothing that could fail` }, { path })] : [];
}

function needsOfBaseline({ scenario }: Checked, { id, needs, otherwise }: Option): Finding[] {
  if (id !== scenario.baseline || otherwise !== id || needs.length === 0) return [];
  const why = `where they are not met ${id} happens all the same, since it is the baseline`;
  return [finding("idle-need", { why }, { path: ["options", id, "needs"], on: "key" })];
}

function needsTwice({ id, needs }: Option): Finding[] {
  const keys = needs.map(needKey);
  return needs.flatMap(({ of, what }, index) => {
    if (keys.indexOf(keys[index] as string) === index) return [];
    const why = `${what} (${of}) stands above already, and its chance there counts`;
    return [finding("idle-need", { why }, { path: ["options", id, "needs", index, "chance"] })];
  });
}
