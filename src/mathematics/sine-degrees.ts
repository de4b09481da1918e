/**
 * Sine of an angle in degrees from -360 to 360, within 2e-15: the Taylor series on [-45°, 45°] after reduction by
 * quadrants (Abramowitz and Stegun 4.3.65 and 4.3.66). Math.sin may differ in the last digit between engines.
 */
export function sineDegrees(angle: number): number {
  const quadrant = Math.round(angle / 90);
  const x = (angle - quadrant * 90) * (Math.PI / 180);
  const size = quadrant % 2 === 0 ? series(x, 1) : series(x, 0);
  return ((quadrant % 4) + 4) % 4 < 2 ? size : -size;
}

/** x − x³/3! + … (first = 1), or 1 − x²/2! + … (first = 0). */
function series(x: number, first: 0 | 1): number {
  let term = first === 1 ? x : 1;
  let sum = term;
  for (let n = first + 2; n < 20; n += 2) {
    term *= -(x * x) / (n * (n - 1));
    sum += term;
  }
  return sum;
}
