import { expect, it } from "vitest";
import { solvePositive } from "../../src/mathematics/solve-positive.ts";

it("solves a positive-definite system, and refuses another", () => {
  const x = solvePositive(
    [
      [4, 2, 0],
      [2, 5, 1],
      [0, 1, 3],
    ],
    [10, 16, 11],
  ) as number[];
  expect(x[0]).toBeCloseTo(1.5, 12);
  expect(x[1]).toBeCloseTo(2, 12);
  expect(x[2]).toBeCloseTo(3, 12);
  expect(
    solvePositive(
      [
        [1, 2],
        [2, 1],
      ],
      [1, 1],
    ),
  ).toBeNull();
  expect(solvePositive([[Number.NaN]], [1])).toBeNull();
});
