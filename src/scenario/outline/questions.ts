import type { Answers, Given, Question } from "./answers.ts";

/** What a first scenario needs to be told, in the order in which it is asked. */
export const questions: readonly Question[] = [
  question("title", "What is it about?", "what the scenario is about", "A camp under fire", ["title"]),
  question("start", "From which day on does it look ahead?", "the day it looks ahead from", "2013-03-16", ["start"]),
  question("horizon", "How far ahead?", "how far it looks ahead", "2 years", ["horizon"]),
  question("currency", "In which currency are costs?", "of costs, such as USD", "USD", ["currency"]),
  question("site", "Where are the people?", "name of where the people are", "The camp", ["sites.camp.name"]),
  question("people", "How many are they?", "how many they are", "1000", ["sites", "offers.haven.places"]),
  question("attacks", "How often is the place attacked?", "how often it is attacked", "1 to 4 per year", [
    "threats",
    "claims",
  ]),
  question("killed", "How many does an attack kill, on average?", "killed by an attack, on average", "2 to 15", [
    "threats.attacks.per_attack.killed",
  ]),
  question("injured", "And injure?", "injured by an attack, on average", "10 to 80", [
    "threats.attacks.per_attack.injured",
  ]),
  question("offer", "Who offers to take some of them?", "name of who takes some of them", "A host state", [
    "offers.places.name",
    "options.partial.title",
  ]),
  question("places", "How many?", "how many it takes", fifthOfPeople, ["offers.places", "options.partial"]),
  question("opens", "How long until the first can go?", "time until the first can go", "45 to 90 days", [
    "offers.places.opens",
    "offers.haven.opens",
  ]),
  question("pace", "How many can go, in what time?", "how many can go, in what time", "10 to 40 per week", [
    "offers.places.pace",
  ]),
  question(
    "departure",
    "What does it cost to bring one of them there?",
    "cost of bringing one there",
    money("700 to 2000", "departure"),
    ["costs.0.amount"],
  ),
  question(
    "upkeep",
    "What does the place cost, a person and day?",
    "cost of a person and day there",
    money("3 to 12", "person-day"),
    ["costs.1.amount", "costs.2.amount"],
  ),
  question(
    "haven",
    "Who might take all of them at once, for a time?",
    "name of who might take all",
    "A temporary haven",
    ["offers.haven.name", "options.full.title"],
  ),
  question("chance", "How likely is it to agree?", "chance that it agrees", "5% to 30%", [
    "options.full.needs.0.chance",
  ]),
];

function question(
  id: keyof Answers,
  asks: string,
  takes: string,
  usual: string | Question["usual"],
  paths: readonly string[],
): Question {
  return { id, asks, takes, usual: typeof usual === "string" ? () => usual : usual, paths };
}

function fifthOfPeople({ people = "" }: Given): string {
  const count = /^\d+$/.test(people) ? Number(people) : 1000;
  return String(Math.max(1, Math.round(count / 5)));
}

function money(amount: string, per: string) {
  return ({ currency = "USD" }: Given) => `${amount} ${currency} per ${per}`;
}
