import { normalQuantile } from "../../mathematics/normal-quantile.ts";
import { type Generator, nextUniform } from "./generator.ts";

/** A draw of Gamma(shape, 1): Marsaglia and Tsang (2000); below 1 by the boost U^(1/shape). */
export function gammaDraw(shape: number, generator: Generator): number {
  const boost = shape < 1 ? Math.exp(Math.log(nextUniform(generator)) / shape) : 1;
  const d = (shape < 1 ? shape + 1 : shape) - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = normalQuantile(nextUniform(generator));
    const root = 1 + c * z;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = nextUniform(generator);
    if (Math.log(u) < 0.5 * z * z + d - d * v + d * Math.log(v)) return d * v * boost;
  }
}
