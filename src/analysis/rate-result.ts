import { exposureDays } from "../evidence/exposure.ts";
import { gammaPoisson } from "../evidence/gamma-poisson.ts";
import { garwood } from "../evidence/garwood.ts";
import { ratePosterior } from "../evidence/rate-posterior.ts";
import { DAYS_PER_YEAR } from "../scenario/calendar.ts";
import type { Evidence } from "../scenario/evidence.ts";
import type { EvidenceResult } from "./result.ts";

/** Attacks per year before the record, in it (with Garwood's exact 90 % interval), and after it. */
export function rateResult(evidence: Evidence): NonNullable<EvidenceResult["rate"]> {
  const { prior, events } = ratePosterior(evidence);
  const law = { shape: prior.shape, exposure: prior.exposureDays / DAYS_PER_YEAR };
  const exposure = exposureDays(evidence) / DAYS_PER_YEAR;
  const worth = prior.exposureDays === 0 ? "no exposure" : `${Math.round(prior.exposureDays)} days`;
  const { low, high } = garwood(events, 0.9);
  return {
    prior: `gamma(shape ${prior.shape}, ${worth})`,
    ...band(gammaPoisson({ events, exposure, prior: law })),
    before: law.exposure === 0 ? null : band(gammaPoisson({ events: 0, exposure: 0, prior: law })),
    record: { mean: events / exposure, p5: low / exposure, p95: high / exposure },
  };
}

function band({ mean, p5, p95 }: { mean: number; p5: number; p95: number }) {
  return { mean, p5, p95 };
}
