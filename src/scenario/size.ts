/** The most bytes of UTF-8 that are read as a scenario unless more are allowed: 1 MiB. */
export const MOST_BYTES = 1 << 20;

/** A UTF-16 unit takes one to three bytes of UTF-8. */
const MOST_BYTES_PER_UNIT = 3;

/** Whether a text has more bytes of UTF-8 than allowed; those of most texts need not be counted. */
export function isLarger(text: string, most: number): boolean {
  if (text.length > most) return true;
  return text.length * MOST_BYTES_PER_UNIT > most && new TextEncoder().encode(text).length > most;
}

/** `1 MiB`, `1.5 MiB`, `640 KiB`, `100 bytes`. */
export function sizeWords(bytes: number): string {
  if (bytes < KIB) return `${bytes} bytes`;
  const [unit, size] = bytes < KIB * KIB ? ["KiB", bytes / KIB] : ["MiB", bytes / (KIB * KIB)];
  return `${Number(size.toFixed(2))} ${unit}`;
}

const KIB = 1024;
