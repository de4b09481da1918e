import { describe, expect, it } from "vitest";
import { kilometres } from "../../src/evidence/log/kilometres.ts";

describe("kilometres between two points", () => {
  it("are 111.19 for a degree of latitude, and on a parallel as many times fewer as its cosine", () => {
    expect(kilometres({ latitude: 0, longitude: 0 }, { latitude: 1, longitude: 0 })).toBeCloseTo(111.194, 2);
    expect(kilometres({ latitude: 60, longitude: 0 }, { latitude: 60, longitude: 1 })).toBeCloseTo(111.194 / 2, 2);
  });

  it("are the Earth's diameter to the other side, and none to the same place across the date line", () => {
    expect(kilometres({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 180 })).toBeCloseTo(2 * 6371.0088, 8);
    expect(kilometres({ latitude: 10, longitude: -180 }, { latitude: 10, longitude: 180 })).toBeCloseTo(0, 6);
  });
});
