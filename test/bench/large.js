/*
 * A region: 60 sites, 200 offers, 40 options, planned at the default worlds. Prints its time and peak memory.
 */
import { bundled } from "./bundled.js";

const [SITES, OFFERS, OPTIONS] = [60, 200, 40];

function region() {
  const named = (count, make) => Object.fromEntries(Array.from({ length: count }, (_, i) => make(i)));
  return {
    relocate: 1,
    title: "A region",
    start: "2020-01-01",
    horizon: "1 year",
    currency: "USD",
    payers: { un: {} },
    sites: named(SITES, (i) => [`site-${i}`, { people: 200 + ((i * 37) % 900) }]),
    threats: named(SITES, (i) => [
      `threat-${i}`,
      {
        at: `site-${i}`,
        attacks: "1 to 4 per year",
        per_attack: { killed: "2 to 9", spread: "gamma(0.8)" },
        concentration: 0.5,
      },
    ]),
    offers: named(OFFERS, (i) => [
      `offer-${i}`,
      { places: 40 + ((i * 53) % 300), opens: "10 to 120 days", pace: "20 to 60 per week", convoy: 40 },
    ]),
    costs: [{ item: "Flights", amount: "500 to 900 USD per departure", paid_by: "un" }],
    baseline: "option-0",
    options: named(OPTIONS, (i) => [
      `option-${i}`,
      {
        title: `Option ${i}`,
        moves: Array.from({ length: i }, (_, move) => ({
          from: `site-${(i * 7 + move * 3) % SITES}`,
          offer: `offer-${(i * 11 + move * 5) % OFFERS}`,
        })),
      },
    ]),
  };
}

const { parseScenario, plan } = await bundled("test/bench/core.ts");
const begun = performance.now();
const { scenario, diagnostics } = parseScenario(JSON.stringify(region()));
if (scenario === null) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
const { options } = plan(scenario, { timeline: false });
const deaths = options.reduce((sum, option) => sum + option.outcomes.deaths.mean, 0) / options.length;
const seconds = (performance.now() - begun) / 1000;
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(
  `${SITES} sites, ${OFFERS} offers, ${OPTIONS} options, 16384 worlds: ${seconds.toFixed(1)} s, ` +
    `peak ${megabytes.toFixed(0)} MB (mean deaths ${deaths.toFixed(1)})`,
);
