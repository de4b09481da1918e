/** The next of 1, 2, 3, 4, 5, 6, 8 or 10 times a power of ten. */
export function roundUp(value: number): number {
  if (value <= 0) return 0;
  const power = Number(`1e${value.toExponential(0).split("e")[1]}`);
  const steps = [0.8, 1, 2, 3, 4, 5, 6, 8, 10, 20].map((step) => step * power);
  return steps.find((step) => step >= value) as number;
}
