import { overlap } from "./periods.ts";
import type { HarmCurve, Periods } from "./problem.ts";
import { deathsPerDay, type ThreatSample } from "./threat-sample.ts";

/** The most points of a curve beside 0 and 1. */
const POINTS = 12;
/** Share of the largest harm by which straight lines may miss a curve before a point is added. */
const FINE = 0.002;
/** Share of the largest harm within which a curve counts as straight; by how much it misses is stated. */
const STRAIGHT = FINE;

/** The mean over a sample of worlds of the expected deaths per day at a site, against the people present. */
export function harmCurve(threats: readonly ThreatSample[], most: number, periods: Periods): HarmCurve {
  const always = threats.map(() => null);
  const people = gridTo(most, (n) => meanHarm(threats, always, { n, departed: false }));
  const middles = people.slice(1).map((n, k) => Math.round((n + people[k]) / 2));
  const known = new Map<string, { before: Float64Array; after: Float64Array; error: Float64Array }>();
  const at = Array.from({ length: periods.count }, (_, t) => {
    const weights = threats.map((threat) => presence(threat, periods, t));
    const key = threats.some(({ windowed }) => windowed) ? String(t) : "";
    const along = (numbers: Float64Array, departed: boolean) =>
      numbers.map((n) => meanHarm(threats, weights, { n, departed }));
    const found = known.get(key) ?? withError(people, along(people, false), along(people, true), along(middles, false));
    known.set(key, found);
    return found;
  });
  const curve = {
    people,
    before: at.map(({ before }) => before),
    after: at.map(({ after }) => after),
    error: at.map(({ error }) => error),
  };
  return straightened(curve);
}

/** 0, 1, the most, and between them the numbers where straight lines miss the harm most, until they hardly do. */
function gridTo(most: number, harm: (n: number) => number): Float64Array {
  if (most <= 1) return Float64Array.of(0, Math.max(most, 1));
  const points = [0, 1, most].map((n) => ({ n, value: harm(n) }));
  while (points.length < POINTS + 2) {
    const gaps = points.slice(1).map((right, k) => {
      const left = points[k];
      const n = Math.round(left.n === 0 ? right.n / 2 : Math.sqrt(left.n * right.n));
      const value = harm(n);
      const line = left.value + ((right.value - left.value) * (n - left.n)) / (right.n - left.n);
      const missed = n > left.n && n < right.n ? Math.abs(line - value) : 0;
      return { after: k + 1, missed, point: { n, value } };
    });
    const worst = gaps.reduce((most, gap) => (gap.missed > most.missed ? gap : most));
    if (worst.missed <= FINE * Math.max(...points.map(({ value }) => value))) break;
    points.splice(worst.after, 0, worst.point);
  }
  return Float64Array.from(points, ({ n }) => n);
}

function withError(people: Float64Array, before: Float64Array, after: Float64Array, between: Float64Array) {
  const error = between.map((value, k) => {
    const n = Math.round((people[k] + people[k + 1]) / 2);
    const share = (n - people[k]) / (people[k + 1] - people[k]);
    return Math.abs(before[k] + share * (before[k + 1] - before[k]) - value);
  });
  return { before, after, error };
}

/** [world] share of a period in which a threat is there; null: all of it. */
function presence({ windowed, from, until }: ThreatSample, periods: Periods, t: number): Float64Array | null {
  if (!windowed) return null;
  return from.map((first, w) => overlap(periods, t, first, until[w]) / periods.days[t]);
}

function meanHarm(
  threats: readonly ThreatSample[],
  weights: readonly (Float64Array | null)[],
  { n, departed }: { n: number; departed: boolean },
): number {
  let mean = 0;
  threats.forEach((threat, i) => {
    const worlds = threat.rate.length;
    const weight = weights[i];
    let sum = 0;
    for (let w = 0; w < worlds; w++) {
      const share = (weight === null ? 1 : weight[w]) * (departed && !threat.steady ? threat.onDeparture[w] : 1);
      if (share > 0) sum += share * deathsPerDay(threat, w, n);
    }
    mean += sum / worlds;
  });
  return mean;
}

/** One straight line in place of many that lie on it. */
function straightened(curve: HarmCurve): HarmCurve {
  const { people } = curve;
  const last = people.length - 1;
  const all = [...curve.before, ...curve.after];
  const isStraight = all.every((values) =>
    values.every((value, k) => Math.abs(value - (values[last] * people[k]) / people[last]) <= STRAIGHT * values[last]),
  );
  if (!isStraight || last === 1) return curve;
  const ends = (values: Float64Array) => Float64Array.of(0, values[last]);
  return {
    people: Float64Array.of(0, people[last]),
    before: curve.before.map(ends),
    after: curve.after.map(ends),
    error: curve.error.map((pieces, t) => Float64Array.of(Math.max(...pieces, bend(people, curve.before[t])))),
  };
}

/** By how much points lie off the line from the first to the last. */
function bend(people: Float64Array, values: Float64Array): number {
  const last = people.length - 1;
  return values.reduce(
    (most, value, k) => Math.max(most, Math.abs(value - (values[last] * people[k]) / people[last])),
    0,
  );
}

/** Whether expected deaths follow numbers: one straight line, the same before and after a departure. */
export function isStraight({ people, before, after }: HarmCurve): boolean {
  return people.length === 2 && before.every((values, t) => values[1] === after[t][1]);
}

/** Deaths per day with n people present, the slope there (from the left at a kink), and by how much the straight line may miss. */
export function harmAt(
  { people, before, after, error }: HarmCurve,
  { period, departed, n }: { period: number; departed: boolean; n: number },
): { value: number; slope: number; error: number } {
  const values = (departed ? after : before)[period];
  let k = 1;
  while (k < people.length - 1 && people[k] < n) k++;
  const slope = (values[k] - values[k - 1]) / (people[k] - people[k - 1]);
  const isPoint = Math.min(Math.abs(n - people[k - 1]), Math.abs(n - people[k])) < 0.01;
  return { value: values[k - 1] + slope * (n - people[k - 1]), slope, error: isPoint ? 0 : error[period][k - 1] };
}
