/** A valid scenario of about 300 lines, in block style as people write it: each number gives another one. */
export function generatedScenario(number) {
  const range = (count, line) => Array.from({ length: count }, (_, i) => line(i)).join("");
  const amount = (i, step) => 10 + ((number * 7 + i * step) % 90);
  return `# Scenario ${number}, generated.
relocate: 1
title: "Scenario ${number}: a region under attack"
summary: >-
  Twelve camps, of which some are under attack, and eight offers, each for a part of the people; written to be read by
  a program, with the keys that people use.
start: 2013-03-16
horizon: 2 years
currency: USD

sources:
${range(8, (i) => `  report-${i}:\n    title: Report ${i} of the year ${2005 + i}\n    publisher: An agency\n    url: "https://example.org/reports/${i}"\n`)}
assumptions:
  crowding: { value: "uniform(0, 1)", note: how casualties grow with numbers }
  pace: { value: 0.8 to 1.2, note: how fast departures are against the plan }

payers:
  un: { name: United Nations, budget: { value: ${amount(0, 1)}M USD, source: report-0 } }
  host: { name: Host states }

sites:
${range(12, (i) => `  camp-${i}:\n    name: Camp ${i}\n    people: { value: ${amount(i, 11) * 10}, source: report-${i % 8} }\n    capacity: { value: 9000, source: report-${i % 8} }\n`)}
threats:
${range(6, (i) => `  rockets-${i}:\n    at: [camp-${2 * i}, camp-${2 * i + 1}]\n    attacks: { value: ${1 + (i % 2)} to ${4 + (number % 3)} per year, source: report-${i} }\n    per_attack:\n      killed: { value: ${2 + i} to ${9 + i}, source: report-${i} }\n      injured: { value: 20 to 60, source: report-${i} }\n      spread: { value: gamma(0.8), source: report-${i} }\n    concentration: $crowding\n`)}
offers:
${range(8, (i) => `  offer-${i}:\n    name: Host ${i}\n    places: { value: ${amount(i, 13)} to ${amount(i, 13) + 50}, source: report-${i} }\n    opens: { value: 30 to 90 days, source: report-${i} }\n    pace: { value: ${10 + i} to ${25 + i} per week, source: report-${i} }\n    convoy: { value: 30, source: report-${i} }\n    journey: { value: 2 days, source: report-${i} }\n    protection: durable\n`)}
costs:
${range(4, (i) => `  - item: Flights to host ${i}\n    offer: offer-${i}\n    amount: { value: ${amount(i, 3) * 10} to ${amount(i, 3) * 10 + 400} USD per departure, source: report-${i} }\n    paid_by: { un: 70%, host: 30% }\n`)}
baseline: stay
options:
  stay: { title: Stay in the camps }
${range(8, (i) => `  go-${i}:\n    title: Take offer ${i}\n    moves:\n      - from: camp-${i}\n        offer: offer-${i}\n    needs:\n      - of: Host ${i}\n        what: visas for all who are named\n        chance: { value: 40% to 80%, source: report-${i} }\n`)}
claims:
${range(2, (i) => `  - says: Offer ${i} saves lives\n    by: An agency\n    test: deaths(go-${i}) < deaths(stay)\n`)}`;
}
