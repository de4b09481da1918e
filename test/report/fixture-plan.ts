import type {
  BudgetResult,
  Difference,
  Estimate,
  OptionResult,
  PlanResult,
  PlanRun,
  Summary,
} from "../../src/analysis/result.ts";

/** A plan shaped like the flagship's; every number is invented. */
export const fixtureRun: PlanRun = { seed: 1, worlds: 16384, partial: false, shard: null };

interface Invented {
  readonly id: string;
  readonly title: string;
  readonly deaths: number;
  readonly best: number;
  readonly versus: Estimate;
  readonly transferred: number;
  readonly days90: number | null;
  readonly reached: number;
  readonly cost: number;
  readonly chance: number;
  readonly weighted: number;
  readonly exceeded: number;
}

const INVENTED: readonly Invented[] = [
  {
    id: "stay",
    title: "Stay at Liberty",
    deaths: 58.214,
    best: 0.002,
    versus: { mean: 0, se: 0 },
    transferred: 0,
    days90: null,
    reached: 0,
    cost: 13_412_880,
    chance: 1,
    weighted: 58.214,
    exceeded: 0.71,
  },
  {
    id: "stay-protected",
    title: "Stay, with walls, bunkers and outside guards",
    deaths: 17.482,
    best: 0.214,
    versus: { mean: -40.732, se: 0.214 },
    transferred: 0,
    days90: null,
    reached: 0,
    cost: 15_980_110,
    chance: 0.118,
    weighted: 53.407,
    exceeded: 0.83,
  },
  {
    id: "partial",
    title: "Accept the 210 places, the others stay",
    deaths: 56.914,
    best: 0.011,
    versus: { mean: -1.3, se: 0.0213 },
    transferred: 209.4,
    days90: null,
    reached: 0,
    cost: 13_050_400,
    chance: 1,
    weighted: 56.914,
    exceeded: 0.69,
  },
  {
    id: "places-as-they-come",
    title: "Use every place as offered while the list grows",
    deaths: 31.873,
    best: 0.083,
    versus: { mean: -26.341, se: 0.142 },
    transferred: 2411.37,
    days90: 711,
    reached: 0.56,
    cost: 9_655_000,
    chance: 1,
    weighted: 31.873,
    exceeded: 0.38,
  },
  {
    id: "full",
    title: "All out at once, temporarily, onward from there",
    deaths: 6.127,
    best: 0.318,
    versus: { mean: -52.087, se: 0.171 },
    transferred: 3187.52,
    days90: 142,
    reached: 1,
    cost: 7_204_551,
    chance: 0.16,
    weighted: 49.871,
    exceeded: 0.094,
  },
  {
    id: "full-with-ashraf",
    title: "All out at once, those at Ashraf too",
    deaths: 5.981,
    best: 0.367,
    versus: { mean: -52.233, se: 0.169 },
    transferred: 3193.05,
    days90: 149,
    reached: 0.998,
    cost: 7_391_207,
    chance: 0.131,
    weighted: 51.372,
    exceeded: 0.101,
  },
  {
    id: "return",
    title: "Back to Ashraf, and resettle from there",
    deaths: 58.19,
    best: 0.005,
    versus: { mean: -0.024, se: 0.0351 },
    transferred: 209.1,
    days90: null,
    reached: 0,
    cost: 14_200_000,
    chance: 0.042,
    weighted: 56.968,
    exceeded: 0.74,
  },
];

/** The plan with its pairs filled in, their errors added as if the options were independent. */
export function withPairs(plan: PlanResult): PlanResult {
  const apart = (a: Estimate, b: Estimate): Estimate => ({
    mean: (a.mean as number) - (b.mean as number),
    se: Math.sqrt((a.se as number) ** 2 + (b.se as number) ** 2),
  });
  const own = (option: OptionResult): Estimate => {
    const versus = option.versusBaseline.deaths;
    return option.id === plan.baseline ? { mean: 0, se: 0 } : versus;
  };
  const pairs = plan.options.flatMap((option, index) =>
    plan.options.slice(index + 1).map((other) => ({
      option: option.id,
      other: other.id,
      deaths: apart(own(option), own(other)),
      weighted: apart(option.weighted.deaths, other.weighted.deaths),
    })),
  );
  return { ...plan, pairs };
}

export const fixturePlan: PlanResult = withPairs({
  pairs: [],
  scenario: {
    title: "Camp Liberty, March 2013",
    summary: "Who should move when, and who would pay.",
    start: "2013-03-16",
    end: "2015-03-16",
    horizonDays: 730,
    currency: "USD",
    prices: 2013,
    people: 3201,
    payers: [
      { id: "group", name: "The residents" },
      { id: "un", name: "United Nations" },
      { id: "hosts", name: "Host states" },
    ],
  },
  baseline: "stay",
  options: INVENTED.map(option),
  claims: [
    {
      says: "Moving small groups would increase the danger for the majority who stay behind",
      by: "Spokesman of the group",
      source: ["ap-2013"],
      test: "risk_per_stayer(partial) > risk_per_stayer(stay)",
      probability: 0.4731,
      se: 0.0038,
      inExpectation: { probability: 0.9682, se: 0.0011 },
      difference: { mean: 0.31, se: 0.012 },
      flip: { path: "$crowding", value: 0.947, written: "0.947", holds: "below", accuracy: 0.982 },
      require: null,
      holds: null,
    },
    {
      says: "Taking every place as it comes saves at least ten lives",
      by: null,
      source: [],
      test: "deaths(places-as-they-come) + 10 <= deaths(stay)",
      probability: 0.7813,
      se: 0.0031,
      inExpectation: { probability: 0.9127, se: 0.0021 },
      difference: { mean: -16.34, se: 0.142 },
      flip: null,
      require: 0.9,
      holds: false,
    },
  ],
  assumptions: [
    {
      path: "assumptions.crowding",
      item: null,
      quantity: "uniform(0, 1)",
      source: null,
      note: "casualties per attack grow with numbers to this power; unknown",
    },
    {
      path: "costs.1.amount",
      item: "Food and water",
      quantity: "3 to 12 USD per person-day",
      source: null,
      note: null,
    },
    {
      path: "offers.haven.opens",
      item: null,
      quantity: "30 to 120 days",
      source: null,
      note: "no host had offered; from the decision of a host state",
    },
    { path: "offers.albania.places", item: null, quantity: "210", source: ["ap-2013"], note: null },
    {
      path: "options.full.needs.0.chance",
      item: "A host state: admission",
      quantity: "5% to 30%",
      source: null,
      note: null,
    },
    { path: "threats.rockets.attacks", item: null, quantity: "evidence ucdp", source: ["ucdp-ged191"], note: null },
  ],
  evidence: [
    {
      id: "ucdp",
      events: 4,
      exposureDays: 392,
      source: ["ucdp-ged191"],
      otherSources: [],
      log: {
        path: "ucdp.csv",
        format: "ucdp-ged",
        rows: 4127,
        filters: [
          { filter: "until 2013-03-16", kept: 3011, dropped: 1116 },
          { filter: "from 2012-02-18", kept: 640, dropped: 2371 },
          { filter: "actor = Jaysh al-Mukhtar", kept: 4, dropped: 636 },
          { filter: "at least 1 killed (best estimate)", kept: 4, dropped: 0 },
        ],
        events: 4,
        lethalOnly: true,
        attribution: "UCDP GED, https://ucdp.uu.se/downloads/",
      },
      present: { stated: 0, interpolated: 3, unknown: 1 },
      rate: {
        prior: "gamma(shape 0.5, no exposure)",
        ...{ mean: 4.19, p5: 1.55, p95: 7.88 },
        before: null,
        record: { mean: 3.73, p5: 1.27, p95: 8.53 },
      },
      severity: {
        prior: "killed lognormal(8, 3.32), spread lognormal(0.8, 2.01)",
        killed: { mean: 5.13, p5: 1.84, p95: 11.92 },
        spread: { mean: 0.87, p5: 0.31, p95: 1.94 },
        before: { killed: { mean: 16.4, p5: 1.11, p95: 57.6 }, spread: { mean: 1.02, p5: 0.253, p95: 2.53 } },
        record: { events: 4, mean: 9.75, least: 2, most: 26 },
        reference: 3100,
      },
    },
  ],
  sources: [
    {
      id: "ap-2013",
      title: "Albania offer for asylum to Iranian group rejected",
      publisher: "AP",
      date: "2013-03-16",
      url: null,
    },
    {
      id: "ucdp-ged191",
      title: "UCDP Georeferenced Event Dataset 19.1",
      publisher: "Uppsala University",
      date: "2019",
      url: "https://ucdp.uu.se/downloads/",
    },
  ],
});

function option(invented: Invented): OptionResult {
  const { id, title, chance } = invented;
  const cost = invented.cost;
  const per1000 = invented.deaths / 3.201;
  const averted = invented.versus.mean as number;
  return {
    id,
    title,
    note: null,
    outcomes: {
      deaths: spread(invented.deaths, 0.047, 0.62),
      injured: spread(invented.deaths * 6.4, 0.31, 0.7),
      deaths_per_1000: spread(per1000, 0.0147, 0.62),
      transferred: spread(invented.transferred, invented.transferred === 0 ? 0 : 0.42, 0.03),
      days_to_90_percent: duration(invented.days90, invented.reached),
      days_to_empty: duration(
        invented.reached > 0.9 ? (invented.days90 as number) + 33 : null,
        invented.reached > 0.9 ? invented.reached - 0.01 : 0,
      ),
      cost: spread(cost, 20_400, 0.3),
      "cost.group": spread(cost * 0.62, 14_100, 0.3),
      "cost.un": spread(cost * 0.3, 6100, 0.3),
      "cost.hosts": spread(cost * 0.08, 1600, 0.3),
      cost_per_death_averted: {
        ...spread(0, 0, 0),
        mean: averted < 0 ? (cost - 13_412_880) / -averted : null,
        se: averted < 0 ? 3100 : null,
      },
      best: spread(invented.best, 0.0031, 0),
    },
    needs: needs(id, chance),
    weighted: { deaths: { mean: invented.weighted, se: 0.081 }, cost: { mean: cost, se: 20_400 } },
    versusBaseline: {
      deaths: difference(invented.versus, 24),
      cost: difference({ mean: cost - 13_412_880, se: id === "stay" ? 0 : 19_800 }, 2_000_000),
    },
    budgets: [budget(invented.exceeded)],
    timeline: [],
  };
}

function spread(mean: number, se: number, relative: number): Summary {
  const sd = mean * relative;
  const at = (z: number) => Math.max(0, Math.round(mean + z * sd));
  return { mean, se, sd, p5: at(-1.3), p25: at(-0.7), p50: at(-0.1), p75: at(0.6), p95: at(1.9) };
}

function duration(median: number | null, reached: number): Summary {
  const day = (factor: number) => (median === null ? null : Math.round(median * factor));
  return {
    mean: null,
    se: null,
    sd: null,
    p5: day(0.6),
    p25: day(0.8),
    p50: median,
    p75: reached > 0.75 ? day(1.2) : null,
    p95: reached > 0.95 ? day(1.7) : null,
    reached,
  };
}

function difference({ mean, se }: Estimate, width: number): Difference {
  const none = mean === 0;
  const at = (z: number) => (none ? 0 : Math.round((mean as number) + z * width));
  return {
    mean,
    se,
    p5: at(-1.7),
    p95: at(1.1),
    probabilityLower: none ? 0 : (mean as number) < -10 ? 0.94 : 0.47,
    probabilityHigher: none ? 0 : 0.05,
  };
}

function needs(id: string, chance: number): OptionResult["needs"] {
  if (chance === 1) return { chance, otherwise: null, list: [] };
  const consent = { of: "Iraq", what: "consent", chance: 0.3, quantity: "10% to 60%" };
  const host = { of: "A host state", what: "temporary admission of all", chance: 0.16, quantity: "5% to 30%" };
  if (id === "full") return { chance, otherwise: "places-as-they-come", list: [host] };
  if (id === "full-with-ashraf") return { chance, otherwise: "places-as-they-come", list: [host, consent] };
  return { chance, otherwise: id === "return" ? "partial" : "stay", list: [consent] };
}

function budget(mean: number): BudgetResult {
  return {
    payer: "un",
    name: "United Nations",
    budget: 2_000_000,
    exceeded: { mean, se: 0.003 },
    day: { p5: 120, p50: Math.round(640 - 300 * mean), p95: 700 },
  };
}
