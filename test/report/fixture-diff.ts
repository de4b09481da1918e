import type { DiffResult } from "../../src/analysis/diff/result.ts";
import type { ScenarioHead } from "../../src/analysis/result.ts";

const head: ScenarioHead = {
  title: "A camp",
  summary: null,
  start: "2013-03-16",
  end: "2014-03-16",
  horizonDays: 365,
  currency: "USD",
  prices: null,
  people: 1000,
  payers: [{ id: "un", name: "United Nations" }],
};

const deaths = (mean: number) => ({ mean, se: 0.05, sd: 4.5, p5: 0, p25: 2, p50: 6, p75: 9, p95: 16 });
const never = { mean: null, se: null, sd: null, p5: 40, p25: 52, p50: 58, p75: null, p95: null, reached: 0.625 };

/** A site that lost people, an option that came and one that went, days that may never come, and hostile words. */
export const fixtureDiff: DiffResult = {
  before: head,
  after: { ...head, title: "A camp, mended", people: 950, prices: 2013 },
  changes: [
    {
      path: "sites.camp.people",
      item: null,
      concerns: "figure",
      before: { written: "1000", source: ["unhcr"], note: null },
      after: { written: "950", source: ["unhcr", "reuters"], note: "counted again" },
    },
    {
      path: "costs.0.item",
      item: "Flights",
      concerns: "words",
      before: { written: "Flights", source: [], note: null },
      after: { written: '=HYPERLINK("http://evil.example")', source: [], note: null },
    },
    {
      path: "options.wait",
      item: null,
      concerns: "structure",
      before: null,
      after: { written: '{ title: "Wait,\u001b[2J then go" }', source: [], note: null },
    },
  ],
  options: [
    {
      id: "go",
      title: "Go to the haven",
      needs: { before: 0.8, after: 0.75 },
      outcomes: {
        deaths: {
          before: deaths(6.25),
          after: deaths(5.5),
          difference: { mean: -0.75, se: 0.0125, p5: -3, p95: 0, probabilityLower: 0.5, probabilityHigher: 0.0625 },
        },
        days_to_90_percent: {
          before: never,
          after: { ...never, reached: 0.75 },
          difference: { mean: -12.5, se: 0.25, p5: -40, p95: 0, probabilityLower: 0.25, probabilityHigher: 0 },
        },
      },
      weighted: {
        deaths: {
          before: { mean: 8.5, se: 0.1 },
          after: { mean: 8.25, se: 0.1 },
          difference: { mean: -0.25, se: 0.02 },
        },
        days_to_90_percent: {
          before: { mean: null, se: null },
          after: { mean: null, se: null },
          difference: { mean: null, se: null },
        },
      },
    },
    {
      id: "wait",
      title: "@Wait, then go",
      needs: { before: null, after: 1 },
      outcomes: { deaths: { before: null, after: deaths(9), difference: null } },
      weighted: { deaths: { before: null, after: { mean: 9, se: 0.05 }, difference: null } },
    },
  ],
  ranking: {
    before: { order: ["go"], lead: null },
    after: { order: ["go", "wait"], lead: { mean: 3.5, se: 0.06 } },
  },
  claims: [
    {
      says: "Going saves lives",
      by: null,
      test: "deaths(go) < deaths(wait)",
      before: { probability: 0.5, se: 0.01, require: null, holds: null },
      after: { probability: 0.9375, se: 0.005, require: 0.9, holds: true },
      difference: { mean: 0.4375, se: 0.0075 },
    },
  ],
  sources: [],
};
