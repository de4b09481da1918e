import { describe, expect, it } from "vitest";
import { sineDegrees } from "../../src/mathematics/sine-degrees.ts";

describe("the sine of an angle in degrees", () => {
  it("is the engine's, within 2e-15", () => {
    for (let angle = -360; angle <= 360; angle += 0.37)
      expect(Math.abs(sineDegrees(angle) - Math.sin((angle * Math.PI) / 180)), `${angle}`).toBeLessThan(2e-15);
  });

  it("is exact at quadrants", () => {
    expect([-90, 0, 90, 180, 270].map(sineDegrees)).toEqual([-1, 0, 1, expect.closeTo(0, 15), -1]);
  });
});
