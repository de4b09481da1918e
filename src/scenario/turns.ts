import type { Path } from "./diagnostic.ts";
import type { Move, Need, Option } from "./scenario.ts";

type Options = ReadonlyMap<string, Option>;

/** An option, then those that its rules lead to, and theirs in turn; each once, breadth first. */
export function optionsReached(options: Options, option: Option): Option[] {
  const reached = [option];
  for (const each of reached)
    for (const { turn } of each.rules) {
      const next = turn.kind === "option" ? options.get(turn.id) : undefined;
      if (next !== undefined && !reached.includes(next)) reached.push(next);
    }
  return reached;
}

/** Moves that run side by side, and where they stand. */
export interface MoveList {
  readonly moves: readonly Move[];
  readonly path: Path;
}

/** The moves of an option from the start on, then those of its own rules, rule by rule. */
export function moveListsOf({ id, moves, rules }: Option): MoveList[] {
  const path = ["options", id];
  const turned = rules.flatMap(({ turn }, index): MoveList[] =>
    turn.kind === "moves" ? [{ moves: turn.moves, path: [...path, "rules", index, "moves"] }] : [],
  );
  return [{ moves, path: [...path, "moves"] }, ...turned];
}

/** What an option depends on: its own needs and those of the options that its rules lead to; each once, as first stated. */
export function needsOf(options: Options, option: Option): Need[] {
  const needs = new Map<string, Need>();
  for (const each of optionsReached(options, option))
    for (const need of each.needs) if (!needs.has(needKey(need))) needs.set(needKey(need), need);
  return [...needs.values()];
}

/** A need written with the same words is the same event. */
export function needKey({ of, what }: Pick<Need, "of" | "what">): string {
  return `${of}: ${what}`;
}
