import type { Threat } from "../scenario.ts";
import { finding, type Rule } from "./rule.ts";

/** A record that no threat is learned from. */
export const unusedEvidence: Rule = {
  code: "unused-evidence",
  explanation: `No threat learns from a record of attacks.
A record counts where a threat says \`attacks: { evidence: id }\`, or \`per_attack: { evidence: id }\`.`,
  bad: `evidence:
  log: { from: 2012-02-18, source: ap-2013,
         events: [{ date: 2013-02-09, killed: 8, present: 3100 }] }`,
  good: `evidence:
  log: { from: 2012-02-18, source: ap-2013,
         events: [{ date: 2013-02-09, killed: 8, present: 3100 }] }
threats:
  rockets: { at: liberty, attacks: { evidence: log }, per_attack: { evidence: log },
             concentration: $crowding }`,
  find: ({ scenario: { evidence, threats } }) => {
    const used = new Set([...threats.values()].flatMap(learnedFrom));
    return [...evidence.keys()]
      .filter((id) => !used.has(id))
      .map((id) => finding("unused-evidence", { evidence: id }, { path: ["evidence", id], on: "key" }));
  },
};

function learnedFrom({ kind }: Threat): string[] {
  if (kind.kind === "hazard") return [];
  const rate = "evidence" in kind.attacks ? [kind.attacks.evidence] : [];
  return kind.severity.kind === "learned" ? [...rate, kind.severity.evidence] : rate;
}
