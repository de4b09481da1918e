import { describe, expect, it } from "vitest";
import { solveLeastSquares } from "../../../src/analysis/information/least-squares.ts";

/** XᵀX and Xᵀy of rows of X and the y beside them. */
function coefficients(rows: readonly (readonly number[])[], y: readonly number[]): number[] {
  const width = rows[0].length;
  const sum = (of: (row: readonly number[], r: number) => number) =>
    rows.reduce((total, row, r) => total + of(row, r), 0);
  const gram = Float64Array.from({ length: width * width }, (_, at) =>
    sum((row) => row[Math.floor(at / width)] * row[at % width]),
  );
  const cross = [Float64Array.from({ length: width }, (_, i) => sum((row, r) => row[i] * y[r]))];
  return [...solveLeastSquares({ gram, cross }, width)[0]];
}

const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 6));

describe("least squares", () => {
  it("are Anscombe's: y = 3.00 + 0.500 x in each of his first two sets (Am Stat 27, 1973)", () => {
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    const first = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
    const second = [9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74];
    for (const y of [first, second]) {
      const [level, slope] = coefficients(
        x.map((value) => [1, value]),
        y,
      );
      expect(level).toBeCloseTo(3.0, 2);
      expect(slope).toBeCloseTo(0.5, 3);
    }
    // The second set is a parabola: −5.996 + 2.781 x − 0.1267 x².
    const [level, slope, bend] = coefficients(
      x.map((value) => [1, value, value * value]),
      second,
    );
    expect([level, slope, bend]).toEqual([-5.996, 2.781, -0.127].map((value) => expect.closeTo(value, 2)));
  });

  it("share what columns alike explain evenly, and give a column of nothing no part", () => {
    const rows = [1, 2, 3, 5].map((x) => [x, x, 0, 1]);
    expect(
      coefficients(
        rows,
        rows.map(([x]) => 4 + 6 * x),
      ),
    ).toEqual(near([3, 3, 0, 4]));
    expect(coefficients([[2, 2, 2]], [12])).toEqual(near([2, 2, 2]));
  });
});
