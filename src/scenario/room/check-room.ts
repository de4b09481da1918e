import type { Path } from "../diagnostic.ts";
import { type Findings, problem } from "../finding.ts";
import type { Scenario } from "../scenario.ts";
import { countsOf } from "./counts.ts";
import { type Excess, MOST_NUMBERS, numbersIn, roomFor } from "./room.ts";

type Share = Pick<Excess, "part" | "count" | "numbers"> & { readonly path: Path };

/** A scenario that the engine has no room for is said to be so where it has most. */
export function checkRoom(findings: Findings, scenario: Scenario): void {
  const { most, ...counts } = countsOf(scenario);
  const room = roomFor(counts);
  const needed = numbersIn(room);
  if (needed <= MOST_NUMBERS) return;
  const { clocks } = room;
  const { sites, bearings, offers, moves, costs } = counts;
  const onThreats = room.bearings + clocks.attacks + clocks.offspring + clocks.windows;
  const onMoves = room.moves + clocks.arrivals + clocks.departures;
  const shares: Share[] = [
    { part: "sites", count: sites, numbers: room.sites, path: ["sites"] },
    { part: "threats", count: bearings, numbers: onThreats, path: ["threats"] },
    { part: "offers", count: offers, numbers: room.offers, path: ["offers"] },
    { part: "moves", count: moves, numbers: onMoves, path: ["options", most.option] },
    { part: "costs", count: costs, numbers: clocks.marks, path: ["costs"] },
  ];
  const { path, ...share } = shares.reduce((a, b) => (b.numbers > a.numbers ? b : a));
  findings.add(problem("beyond-memory", { needed, most: MOST_NUMBERS, option: most.option, ...share }), path, "key");
}
