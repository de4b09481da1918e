import { betaTail } from "./beta-tail.ts";

/** I_x(a, b), the distribution function of Beta(a, b), for a, b > 0 (DLMF 8.17.2). */
export function regularisedBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  return x >= 1 ? 1 : Math.exp(betaTail(a, b)(Math.log(x) - Math.log1p(-x)).log);
}
