/** The unit of a chance, whatever the metric it is of. */
export const SHARE = "share of worlds";

/** A statistic as the CSVs name it: `probabilityLower` is `probability_lower`. */
export function statisticName(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The unit of a statistic; null where it is that of its metric. */
export function statisticUnit(key: string): string | null {
  return /^(reached|probability)/.test(key) ? SHARE : null;
}
