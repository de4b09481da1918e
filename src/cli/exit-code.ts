/** What the program says by its exit code. */
export const EXIT = { done: 0, invalid: 1, usage: 2, impossible: 3, unmet: 4, interrupted: 130 } as const;

/** What claims decide: 4 where one is required and does not hold. */
export function requirementsCode(claims: readonly { readonly holds: boolean | null }[]): number {
  return claims.some(({ holds }) => holds === false) ? EXIT.unmet : EXIT.done;
}

const PRECEDENCE = [EXIT.interrupted, EXIT.impossible, EXIT.invalid, EXIT.unmet];

/** One code for several files: the first of 130, 3, 1, 4 that applies. */
export function combined(codes: readonly number[]): number {
  return PRECEDENCE.find((code) => codes.includes(code)) ?? EXIT.done;
}
