import type { Path } from "../diagnostic.ts";
import { problem } from "../finding.ts";
import type { Move } from "../scenario.ts";
import { checkAfter } from "./check-chains.ts";
import { readItems } from "./entries.ts";
import { type RawMove, readMove } from "./read-move.ts";
import type { Reading } from "./reading.ts";

/** Moves that run side by side: those of an option, or of one of its rules. Ids are their own. */
export function readMoves(reading: Reading, raw: readonly (RawMove | undefined)[] | undefined, list: Path): Move[] {
  checkAfter(reading.findings, raw ?? [], list);
  return readItems(raw, (index, each) => {
    const first = (raw ?? []).findIndex((other) => other?.id === each.id);
    if (each.id !== undefined && first < index)
      reading.findings.add({ ...problem("duplicate-id", { id: each.id }), first: [...list, first, "id"] }, [
        ...list,
        index,
        "id",
      ]);
    return readMove(reading, each, [...list, index]);
  });
}
