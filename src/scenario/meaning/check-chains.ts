import type { Path } from "../diagnostic.ts";
import { type Findings, problem } from "../finding.ts";
import { nearest } from "../nearest.ts";
import type { Offer, Option } from "../scenario.ts";
import { isMapping } from "../source/to-value.ts";
import { findCycle } from "./cycles.ts";
import type { RawMove } from "./read-move.ts";

/** What happens when needs are not met must come to an end: at the baseline. */
export function checkOtherwise(findings: Findings, options: ReadonlyMap<string, Option>, baseline: string): void {
  const next = (id: string) => {
    const otherwise = options.get(id)?.otherwise ?? null;
    return id === baseline && otherwise === baseline ? null : otherwise;
  };
  const cycle = findCycle(options.keys(), next);
  if (cycle === null) return;
  findings.add(problem("otherwise-cycle", { options: cycle, baseline }), [
    "options",
    cycle.at(-2) as string,
    "otherwise",
  ]);
}

/** A move that waits for another needs one of that id in its list, and the waiting must end. */
export function checkAfter(findings: Findings, moves: readonly (RawMove | undefined)[], list: Path): void {
  const path = (index: number) => [...list, index, "start", "after"];
  const known = moves.flatMap((move) => move?.id ?? []);
  const waits = new Map(moves.map((move) => [move?.id, awaited(move)]));
  moves.forEach((move, index) => {
    const other = awaited(move);
    if (other === null || known.includes(other)) return;
    findings.add(
      problem("unknown-reference", { kind: "move", id: other, near: nearest(other, known), known }),
      path(index),
    );
  });
  const cycle = findCycle(known, (move) => waits.get(move) ?? null);
  if (cycle === null) return;
  findings.add(problem("after-cycle", { moves: cycle }), path(moves.findIndex((move) => move?.id === cycle[0])));
}

function awaited(move: RawMove | undefined): string | null {
  const start = move?.start;
  return isMapping(start) && "after" in start ? ((start.after as string | undefined) ?? null) : null;
}

/** Offers must not wait for each other in a circle. */
export function checkConditions(findings: Findings, offers: ReadonlyMap<string, Offer>): void {
  for (const [key, name] of [
    ["onlyIf", "only_if"],
    ["onlyAfter", "only_after"],
  ] as const) {
    const cycle = findCycle(offers.keys(), (id) => offers.get(id)?.[key]?.offer ?? null);
    if (cycle !== null)
      findings.add(
        problem("condition-cycle", { key: name, offers: cycle }),
        ["offers", cycle[0] as string, name],
        "key",
      );
  }
}
