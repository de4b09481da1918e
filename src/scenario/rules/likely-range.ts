import { betaQuantile } from "../../mathematics/beta-quantile.ts";
import { gammaQuantile } from "../../mathematics/gamma-quantile.ts";
import { poissonQuantile } from "../../mathematics/poisson-quantile.ts";
import type { Law } from "../law.ts";
import { lawSupport, type Support } from "../law-support.ts";
import type { Quantity } from "../scenario.ts";

/** Φ⁻¹(0.95). */
const REACH = 1.6448536269514722;

/** In the engine's units: the 5 % and 95 % quantiles of a law that has a tail, and the whole support of one that has none. */
export function likelyRange({ law, factor }: Quantity): Support {
  const { low, high } = ends(law);
  return factor < 0 ? { low: high * factor, high: low * factor } : { low: low * factor, high: high * factor };
}

function ends(law: Law): Support {
  switch (law.kind) {
    case "interval":
    case "share-interval":
      return { low: law.low, high: law.high };
    case "normal":
      return { low: law.mean - REACH * law.sd, high: law.mean + REACH * law.sd };
    case "lognormal": {
      const reach = Math.exp(REACH * Math.log(law.gsd));
      return { low: law.median / reach, high: law.median * reach };
    }
    case "gamma":
      return quantiles((p) => law.scale * gammaQuantile(p, law.shape));
    case "beta":
      return quantiles((p) => betaQuantile(p, law.a, law.b));
    case "poisson":
      return quantiles((p) => poissonQuantile(p, law.mean));
    default:
      return lawSupport(law);
  }
}

function quantiles(quantile: (p: number) => number): Support {
  return { low: quantile(0.05), high: quantile(0.95) };
}
