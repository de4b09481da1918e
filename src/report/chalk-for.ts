import { Chalk } from "chalk";

/** Chalk told what to do: it must not look at the process by itself. */
export function chalkFor(colour: boolean) {
  return new Chalk({ level: colour ? 1 : 0 });
}
