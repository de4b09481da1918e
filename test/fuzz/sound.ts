/** The sound scenarios that are mutated. */
export const SOUND = [
  "scenarios/camp-liberty-2013.yaml",
  "test/fixtures/scenarios/small.yaml",
  "test/fixtures/scenarios/everything.yaml",
];
