import { benefitsOf, type Losses } from "./losses.ts";
import type { Valued, Worth } from "./result.ts";

export interface Estimated {
  readonly worth: number;
  readonly se: number;
}

/** Computes a worth from net benefits, in deaths and where a death averted has a value in money. */
export type Appraise = (worth: (benefits: readonly Float64Array[]) => Estimated) => Valued;

export function appraiser(losses: Losses, valuePerDeathAverted: number | null): Appraise {
  const inDeaths = benefitsOf(losses, null);
  const inMoney = valuePerDeathAverted === null ? null : benefitsOf(losses, valuePerDeathAverted);
  return (worth) => ({
    deaths: told(worth(inDeaths)),
    money: inMoney === null ? null : told(worth(inMoney)),
  });
}

/** A worth is told from zero above three standard errors. */
export function told({ worth, se }: Estimated): Worth {
  const least = Math.max(0, worth);
  return { worth: least, se, told: least > 3 * se };
}
