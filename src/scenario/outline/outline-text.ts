import type { Answers } from "./answers.ts";

/** A first scenario as a file: it can be checked and planned as it stands, and its comments say what to do with it. */
export function outlineText(answers: Answers): string {
  const text = (value: string) => JSON.stringify(value);
  const figure = (value: string, note: string) => `{ value: ${text(value)}, note: ${text(note)} }`;
  const a = answers;
  return `# For editors: relocate schema > scenario.schema.json, and make this the first line:
# yaml-language-server: $schema=./scenario.schema.json
#
# How to read this file:
#   210                exact                          2 to 8         uncertain: nine times in ten between these
#   uniform(0, 1)      uncertain, by another law      $crowding      the assumption of that name, drawn once for all
#   10 per week        per day, week, month, year     45 to 90 days  or a date
#
# Every figure here is an assumption until it names its source: write { value: 1000, source: count-of-march } in place of
# its note, and the source under \`sources\`. Then:
#   relocate check FILE                 what is wrong or doubtful
#   relocate plan FILE                  the options compared
#   relocate diff HEAD:FILE FILE        what your last change did
relocate: 1
title: ${text(a.title)}
start: ${text(a.start)}             # nothing learned after this day belongs in the file
horizon: ${text(a.horizon)}
currency: ${text(a.currency)}

# sources:
#   count-of-march: { title: Headcount of 3 March, publisher: Who counted, date: 2013-03-03, url: "https://…" }

assumptions:
  crowding:
    value: uniform(0, 1)
    note: At 0 an attack hits as many however few are there, at 1 casualties follow numbers. Seldom known; what does a record say?

payers:
  hosts: { name: Hosts and donors }     # a budget, such as budget: 2M ${printableCurrency(a.currency)}, is watched if there is one

sites:
  camp:
    name: ${text(a.site)}
    people: ${figure(a.people, "Assumption. A registration or a headcount, with its date; a range where accounts differ.")}

threats:
  attacks:
    name: Attacks
    at: camp
    # With a log of past attacks beside this file, let the rate and the harm be learned from it: see Evidence in the README.
    attacks: ${figure(a.attacks, "Assumption. How often in the time on record?")}
    per_attack:
      killed: ${figure(a.killed, "Assumption. The mean of an attack; single attacks spread around it.")}
      injured: ${figure(a.injured, "Assumption.")}
      spread: { value: gamma(0.8), note: "Assumption. Most attacks kill few and some many; none means all are alike." }
    concentration: $crowding

offers:
  places:
    name: ${text(a.offer)}
    protection: durable
    places: ${figure(a.places, "Assumption. What was said, by whom, on which day?")}
    opens: ${figure(a.opens, "Assumption. From the word given to the first departure: interviews, papers, flights.")}
    pace: ${figure(a.pace, "Assumption. What did the same host manage elsewhere?")}
  haven:
    name: ${text(a.haven)}
    protection: temporary
    places: ${figure(a.people, "Assumption. Room for all.")}
    opens: ${figure(a.opens, "Assumption, as above. Time to agree and to build.")}
    pace: { value: 100 to 300 per week, note: "Assumption. Flights and screening." }

costs:
  - item: Travel
    amount: ${figure(a.departure, "Assumption. A quotation, or what was paid elsewhere.")}
    paid_by: hosts
  - item: Upkeep of the camp
    amount: ${figure(a.upkeep, "Assumption.")}
    at: camp
    paid_by: hosts
  - item: Upkeep of those who have left
    amount: ${figure(a.upkeep, "Assumption, as in the camp, to the horizon. Without it leaving would look cheap.")}
    offer: [ places, haven ]
    paid_by: hosts

baseline: stay
options:
  stay: { title: Stay }
  partial:
    title: ${text(`Take the places of ${withinSentence(a.offer)}`)}
    moves: [ { from: camp, offer: places } ]
  full:
    title: ${text(`All at once to ${withinSentence(a.haven)}`)}
    moves: [ { from: camp, offer: haven } ]
    needs:
      - { of: ${text(a.haven)}, what: to take all of them, chance: ${figure(a.chance, "Assumption. Has it been asked, and how did it answer?")} }
    otherwise: partial

# What has been said about it, as tests of these options. With \`require: 90%\` a claim that fails makes the plan exit 4.
claims:
  - says: Taking some out makes it more dangerous for those who stay
    test: risk_per_stayer(partial) > risk_per_stayer(stay)
`;
}

/** A name as it stands within a sentence: "A host state" begins with a small letter there, "Albania" does not. */
function withinSentence(name: string): string {
  return name.replace(/^(?:A|An|The) /, (article) => article.toLowerCase());
}

/** A currency as it may stand in a comment, where anything else could end it. */
function printableCurrency(currency: string): string {
  return /^[A-Z]{3}$/.test(currency) ? currency : "USD";
}
