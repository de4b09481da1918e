/**
 * A region as a scenario's text: each site under a threat of its own, offers dealt out among the sites, and options of which
 * each empties more sites than the last, the first none.
 */
export function generatedRegion({ sites, offers, options, attacks = "1 to 4 per year", killed = "2 to 9" }) {
  const named = (count, make) => Object.fromEntries(Array.from({ length: count }, (_, i) => make(i)));
  const moves = Array.from({ length: offers }, (_, i) => ({ from: `site-${i % sites}`, offer: `offer-${i}` }));
  return JSON.stringify({
    relocate: 1,
    title: "A region",
    start: "2020-01-01",
    horizon: "1 year",
    currency: "USD",
    payers: { un: {} },
    sites: named(sites, (i) => [`site-${i}`, { people: 200 + ((i * 37) % 900) }]),
    threats: named(sites, (i) => [
      `threat-${i}`,
      { at: `site-${i}`, attacks, per_attack: { killed, spread: "gamma(0.8)" }, concentration: 0.5 },
    ]),
    offers: named(offers, (i) => [
      `offer-${i}`,
      { places: 40 + ((i * 53) % 300), opens: "10 to 120 days", pace: "20 to 60 per week", convoy: 40 },
    ]),
    costs: [{ item: "Flights", amount: "500 to 900 USD per departure", paid_by: "un" }],
    baseline: "option-0",
    options: named(options, (i) => [
      `option-${i}`,
      { title: `Option ${i}`, moves: moves.slice(0, Math.round((offers * i) / Math.max(1, options - 1))) },
    ]),
  });
}
