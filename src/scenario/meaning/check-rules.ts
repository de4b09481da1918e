import { type Findings, problem } from "../finding.ts";
import type { Offer, Option, OptionRule, OptionSetting } from "../scenario.ts";

interface Checked {
  readonly findings: Findings;
  readonly options: ReadonlyMap<string, Option>;
  readonly offers: ReadonlyMap<string, Offer>;
}

/** What the rules of options say together: where they lead must end, and be possible from where they start. */
export function checkRules({ findings, options, offers }: Checked): void {
  checkCycle(findings, options);
  for (const option of options.values()) {
    option.rules.forEach((rule, index) => {
      const path = ["options", option.id, "rules", index];
      const target = turnsTo(rule, options);
      const unshared = target === null ? null : unsharedSetting(target, option);
      if (target !== null && unshared !== null)
        findings.add(problem("rule-sets", { option: option.id, target: target.id, path: unshared }), [...path, "then"]);
      if (rule.when.kind !== "opens") return;
      const { onlyIf, onlyAfter } = offers.get(rule.when.offer) ?? {};
      const key = onlyIf ? "only_if" : onlyAfter ? "only_after" : null;
      if (key !== null)
        findings.add(problem("rule-offer", { offer: rule.when.offer, key }), [...path, "when", "offer"]);
    });
  }
}

function turnsTo({ turn }: OptionRule, options: ReadonlyMap<string, Option>): Option | null {
  return turn.kind === "option" ? (options.get(turn.id) ?? null) : null;
}

/** Options that turn to each other in a circle would never come to an end. */
function checkCycle(findings: Findings, options: ReadonlyMap<string, Option>): void {
  const finished = new Set<string>();
  const visit = (id: string, trail: readonly string[]): boolean => {
    if (finished.has(id)) return false;
    for (const [index, rule] of (options.get(id)?.rules ?? []).entries()) {
      if (rule.turn.kind !== "option") continue;
      const next = rule.turn.id;
      const from = [...trail, id].indexOf(next);
      if (from >= 0) {
        const cycle = [...[...trail, id].slice(from), next];
        findings.add(problem("rule-cycle", { options: cycle }), ["options", id, "rules", index, "then"]);
        return true;
      }
      if (visit(next, [...trail, id])) return true;
    }
    finished.add(id);
    return false;
  };
  for (const id of options.keys()) if (visit(id, [])) return;
}

/** The path of something that the option turned to sets and the option itself does not set alike; null: there is none. */
export function unsharedSetting(target: Option, option: Option): string | null {
  const other = target.set.find((setting) => !option.set.some((own) => isSame(own, setting)));
  return other?.path ?? null;
}

/** Certain and equal, or the same draw of one assumption. */
function isSame(a: OptionSetting, b: OptionSetting): boolean {
  if (a.path !== b.path || a.operation !== b.operation || a.quantity.factor !== b.quantity.factor) return false;
  if (a.quantity.assumption !== null) return a.quantity.assumption === b.quantity.assumption;
  const [left, right] = [a.quantity.law, b.quantity.law];
  return left.kind === "exact" && right.kind === "exact" && left.value === right.value;
}
