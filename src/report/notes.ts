/** What stands for a negative cost per death averted. */
export const SAVES = ["saves", "saves: fewer deaths than the baseline at less cost."] as const;

/** A note on how to read a table, with the sign by which the table needs it. */
export type Note = readonly [sign: string, note: string];

/** Those notes on a table whose sign occurs in it. */
export function notesOn(table: string, notes: readonly Note[]): string[] {
  return notes.filter(([sign]) => table.includes(sign)).map(([, note]) => note);
}
