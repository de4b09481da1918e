import type { WorldRows } from "../../analysis/world-table.ts";

/**
 * Writes rows in the order of the worlds, however they come; each call ends when its rows are written, so that nobody runs
 * far ahead. When the signal says so, those that wait for others are let go.
 */
export function inOrder(
  first: number,
  write: (rows: WorldRows) => Promise<void>,
  signal: AbortSignal,
): (rows: WorldRows) => Promise<void> {
  let next = first;
  const waiting = new Map<number, () => void>();
  signal.addEventListener("abort", () => {
    for (const go of waiting.values()) go();
  });
  return async (rows) => {
    if (rows.from !== next) await new Promise<void>((go) => waiting.set(rows.from, go));
    if (signal.aborted) return;
    await write(rows);
    next = rows.from + rows.worlds;
    waiting.get(next)?.();
    waiting.delete(next);
  };
}
