import { stirlingRemainder } from "./stirling-remainder.ts";

const halfLogTwoPi = 0.91893853320467274178;
const oneMinusEuler = 0.42278433509846713939;

/** (−1)^k (ζ(k) − 1) / k for k = 2, 3, …, 30. */
const zetaCoefficients = [
  0.322467033424113218, -0.0673523010531980951, 0.0205808084277845479, -0.00738555102867398527, 0.00289051033074152329,
  -0.00119275391170326098, 0.000509669524743042422, -0.00022315475845357938, 0.0000994575127818085337,
  -0.0000449262367381331417, 0.0000205072127756706916, -9.4394882752683959e-6, 4.3748667899074878e-6,
  -2.03921575380136624e-6, 9.55141213040741983e-7, -4.49246919876456604e-7, 2.12071848055546659e-7,
  -1.00432248239680996e-7, 4.76981016936398057e-8, -2.27110946089431649e-8, 1.08386592148969541e-8,
  -5.18347504197004666e-9, 2.48367454380247832e-9, -1.19214014058609121e-9, 5.73136724167886201e-10,
  -2.75952288512423315e-10, 1.33047643742444895e-10, -6.42296456383810002e-11, 3.10442477473222728e-11,
];

/**
 * ln Γ(x) for x > 0: the zeta series about 2 (DLMF 5.7.3), the recurrence up to 10, Stirling's series from there.
 */
export function logGamma(x: number): number {
  if (x >= 10) return (x - 0.5) * Math.log(x) - x + halfLogTwoPi + stirlingRemainder(x);
  if (x < 0.5) return aboutTwo(x) - Math.log(x) - Math.log1p(x);
  if (x < 1.5) return aboutTwo(x - 1) - Math.log1p(x - 1);
  let product = 1;
  let rest = x;
  while (rest >= 2.5) {
    rest -= 1;
    product *= rest;
  }
  return Math.log(product) + aboutTwo(rest - 2);
}

/** ln Γ(2 + z) for |z| <= ½. */
function aboutTwo(z: number): number {
  let sum = 0;
  for (let k = zetaCoefficients.length - 1; k >= 0; k--) sum = sum * z + zetaCoefficients[k];
  return z * (oneMinusEuler + z * sum);
}
