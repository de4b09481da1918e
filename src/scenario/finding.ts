import type { Path, Range } from "./diagnostic.ts";
import { type Code, type Details, messages } from "./messages.ts";

/** Characters of a value's text, from `start` up to but not including `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is wrong, before it is known where: a code and what its message needs to say. */
export type Problem = {
  [C in Code]: {
    readonly code: C;
    readonly details: Details<C>;
    readonly span?: Span;
    /** Where the same stands first, for what stands twice. */
    readonly first?: Path | Span;
  };
}[Code];

/** A place in the scenario: a key path and whether its key or its value is meant, or offsets into the text. */
export interface Place {
  readonly path: Path;
  readonly on: "key" | "value" | Span;
}

export type Finding = Problem & Place;

/** A problem at a place of a file that the scenario names. */
export type Fault = Problem & { readonly at: Range };

export interface FileFault {
  readonly file: string;
  readonly fault: Fault;
}

/** A problem as a value. */
export function problem<C extends Code>(code: C, details: Details<C>, span?: Span): Problem {
  return { code, details, ...(span && { span }) } as Problem;
}

/** Whether a result is a problem and not what was asked for. */
export function isProblem<T extends object>(result: T | Problem): result is Problem {
  return "code" in result && "details" in result;
}

/** Collects what is found, each thing once. */
export class Findings {
  readonly list: Finding[] = [];
  readonly #seen = new Set<string>();
  /** Every path at or below which an error stands. */
  readonly #faulty = new Set<string>();
  /** The path of every key that was probably meant by an unknown one. */
  readonly #misspelt = new Set<string>();

  add(found: Problem, path: Path, on: Place["on"] = "value"): void {
    const identity = JSON.stringify([found.code, path, on, found.span]);
    if (this.#seen.has(identity)) return;
    this.#seen.add(identity);
    this.list.push({ ...found, path, on });
    if (messages[found.code].severity !== "error") return;
    for (let length = 0; length <= path.length; length++) this.#faulty.add(identityOf(path.slice(0, length)));
    if (found.code === "unknown-key") this.#misspelt.add(identityOf([...path.slice(0, -1), found.details.near ?? ""]));
  }

  /** Whether no error stands at the path or below it. */
  intact(path: Path): boolean {
    return !this.#faulty.has(identityOf(path));
  }

  /** Whether what is missing at a path was left out: neither faulty, nor written under a misspelt key, nor merged by a faulty `<<`. */
  leftOut(path: Path): boolean {
    const isMerged = path.length > 0 && !this.intact([...path.slice(0, -1), "<<"]);
    return this.intact(path) && !isMerged && !this.#misspelt.has(identityOf(path));
  }

  hasErrors(): boolean {
    return !this.intact([]);
  }
}

function identityOf(path: Path): string {
  return JSON.stringify(path.map(String));
}

/** Whether `path` is `prefix` or lies below it. */
export function startsWith(path: Path, prefix: Path): boolean {
  return prefix.length <= path.length && prefix.every((part, index) => String(path[index]) === String(part));
}
