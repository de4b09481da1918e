import { finding, type Rule } from "./rule.ts";

/** An attack of a record, written in place, that hit more people than were there. */
export const beyondPresent: Rule = {
  code: "beyond-present",
  explanation: `An attack of a record hit more people than were present.
The numbers present say how casualties grow with them: too few make every attack on more people look worse. Leave \`present\` out where it
is not known.`,
  bad: `evidence:
  log:
    from: 2012-02-18
    source: ap-2013
    events: [{ date: 2013-02-09, killed: 8, present: 3 }]
threats:
  rockets: { at: liberty, attacks: { evidence: log }, per_attack: { evidence: log },
             concentration: $crowding, source: ap-2013 }`,
  good: `evidence:
  log:
    from: 2012-02-18
    source: ap-2013
    events: [{ date: 2013-02-09, killed: 8, present: 3100 }]
threats:
  rockets: { at: liberty, attacks: { evidence: log }, per_attack: { evidence: log },
             concentration: $crowding, source: ap-2013 }`,
  find: ({ scenario }) =>
    [...scenario.evidence.values()].flatMap(({ id, events, reading }) =>
      events.slice(0, events.length - (reading?.log?.events ?? 0)).flatMap(({ killed, injured, present }, index) => {
        const hit = (killed ?? 0) + (injured ?? 0);
        if (present === null || hit <= present) return [];
        return [finding("beyond-present", { hit, present }, { path: ["evidence", id, "events", index, "present"] })];
      }),
    ),
};
