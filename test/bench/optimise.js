/*
 * 50 sites, 200 offers, 104 weeks: seconds to the schedule with the fewest expected deaths, and how far from the best it
 * may be; with risk that follows numbers, with budgets and take-ups beside it, and with risk that does not.
 */
import { bundled } from "./bundled.js";

const [SITES, OFFERS] = [50, 200];

function region({ concentration, minimum, budget }) {
  const named = (count, make) => Object.fromEntries(Array.from({ length: count }, (_, i) => make(i)));
  return {
    relocate: 1,
    title: "A region",
    start: "2020-01-01",
    horizon: "728 days",
    currency: "USD",
    payers: { un: budget === undefined ? {} : { budget } },
    cohorts: { families: { vulnerability: 1.5 }, others: {} },
    sites: named(SITES, (i) => [
      `site-${i}`,
      { people: { families: 80 + ((i * 37) % 300), others: 120 + ((i * 53) % 500) } },
    ]),
    threats: named(SITES, (i) => [
      `threat-${i}`,
      {
        at: `site-${i}`,
        attacks: `${1 + (i % 5)} per year`,
        per_attack: { killed: 2 + ((i * 7) % 9) },
        concentration,
      },
    ]),
    offers: named(OFFERS, (i) => [
      `offer-${i}`,
      {
        places: 40 + ((i * 53) % 300),
        opens: `${10 + ((i * 29) % 600)} days`,
        pace: `${2 + (i % 12)} per week`,
        convoy: 20,
        ...(i % 3 === 0 && { cohorts: ["families"] }),
        ...(minimum && i % 20 === 0 && { minimum: 60 }),
      },
    ]),
    costs: [
      { item: "Flights", amount: "7000 USD per departure", paid_by: "un" },
      {
        item: "Upkeep",
        amount: "4 USD per person-day",
        at: Array.from({ length: SITES }, (_, i) => `site-${i}`),
        paid_by: "un",
      },
    ],
    baseline: "stay",
    options: { stay: { title: "Stay" } },
  };
}

const { parseScenario, compile, readProblem, search, highsSolver } = await bundled("test/bench/core.ts");
const solve = await highsSolver();
const offers = Array.from({ length: OFFERS }, (_, i) => `offer-${i}`);
const limits = { budgets: [], together: [], out: [] };

console.log(`\nOptimise: ${SITES} sites × ${OFFERS} offers × 104 weeks, two cohorts`);
for (const [name, kind] of [
  ["risk follows numbers", { concentration: 1 }],
  ["and a budget", { concentration: 1, budget: "150M USD" }],
  ["and minimum take-ups", { concentration: 1, budget: "150M USD", minimum: true }],
  ["risk grows with the root of numbers", { concentration: 0.5 }],
]) {
  const { scenario, diagnostics } = parseScenario(JSON.stringify(region(kind)));
  if (scenario === null) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const began = performance.now();
  const { problem } = readProblem(scenario, compile(scenario), {
    under: "stay",
    seed: 2,
    worlds: 1024,
    step: 7,
    offers,
    limits,
  });
  const read = performance.now();
  const found = search(problem, solve, { seconds: 30, gap: 1e-3 });
  const ended = performance.now();
  const seconds = (ms) => (ms / 1000).toFixed(1);
  const gap = "deaths" in found ? `gap ${((1 - found.bound / found.deaths) * 100).toFixed(2)} %` : "no schedule";
  console.log(
    `  ${name}: ${seconds(ended - began)} s (network ${seconds(read - began)} s), ${gap}, ${found.deaths?.toFixed(1)} deaths`,
  );
}
