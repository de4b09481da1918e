/** A kind of token, and how it reads from a place on (a sticky expression). */
export type TokenPattern<Kind extends string> = readonly [Kind, RegExp];

export interface TokenOf<Kind extends string> {
  readonly kind: Kind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The token that stands at a place of a text: the first kind that fits; null where none does. */
export function tokenAt<Kind extends string>(
  patterns: readonly TokenPattern<Kind>[],
  text: string,
  start: number,
): TokenOf<Kind> | null {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match !== null) return { kind, text: match[0], start, end: start + match[0].length };
  }
  return null;
}
