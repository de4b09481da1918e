import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { capacityCurve } from "../../src/optimise/convoys.ts";
import { periodsOf } from "../../src/optimise/periods.ts";

const NEVER = Number.POSITIVE_INFINITY;
const always = { places: NEVER, opens: 0, closes: NEVER, pace: NEVER, convoy: NEVER };

describe("what a route can carry", () => {
  it("is everyone from the day it opens where nothing limits it, averaged over the period", () => {
    const curve = capacityCurve({ ...always, opens: 10 }, periodsOf(28, 7), 40);
    expect([...curve]).toEqual([0, (40 * 4) / 7, 40, 40]);
  });

  it("is a convoy at once and another every convoy / pace days", () => {
    const curve = capacityCurve({ ...always, places: 50, convoy: 20, pace: 20 / 7 }, periodsOf(35, 7), 1000);
    expect([...curve]).toEqual([20, 40, 50, 50, 50]);
  });

  it("stops when the route closes, the day itself included as in the simulation", () => {
    const curve = capacityCurve({ ...always, convoy: 10, pace: 10 / 7, closes: 14 }, periodsOf(35, 7), 1000);
    expect([...curve]).toEqual([10, 20, 30, 30, 30]);
  });

  it("never falls, never exceeds places or people, and its integral is that of its convoys", () => {
    const limit = fc.option(fc.integer({ min: 0, max: 300 }), { nil: NEVER });
    fc.assert(
      fc.property(
        fc.record({
          places: limit,
          opens: fc.double({ min: 0, max: 90, noNaN: true }),
          closes: limit,
          pace: fc.double({ min: 0.05, max: 20, noNaN: true }),
          convoy: fc.integer({ min: 1, max: 80 }),
        }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 30 }),
        (timetable, people, step) => {
          const periods = periodsOf(120, step);
          const curve = capacityCurve(timetable, periods, people);
          let [integral, left] = [0, 0];
          for (let k = 0; left < Math.min(timetable.places, people); k++) {
            const day = timetable.opens + (k * timetable.convoy) / timetable.pace;
            if (day > timetable.closes || day >= 120) break;
            const size = Math.min(timetable.convoy, timetable.places - left, people - left);
            left += size;
            integral += size * (120 - day);
          }
          curve.forEach((value, t) => {
            expect(value).toBeGreaterThanOrEqual((curve[t - 1] ?? 0) - 1e-9);
            expect(value).toBeLessThanOrEqual(Math.min(timetable.places, people) + 1e-9);
          });
          expect(curve.reduce((sum, value, t) => sum + value * periods.days[t], 0)).toBeCloseTo(integral, 6);
        },
      ),
    );
  });
});
