import type * as z from "zod/mini";
import type { Path } from "../diagnostic.ts";
import { type Place, type Problem, problem } from "../finding.ts";
import { nearest } from "../nearest.ts";
import { hasPart, valueAt } from "../source/paths.ts";
import { withoutEchoes } from "./echoes.ts";

type Issue = z.core.$ZodIssue;
type Union = Extract<Issue, { code: "invalid_union" }>;

/** A fault of structure: what to report, and the part to leave out (null: nothing is there). */
export interface Fault extends Place {
  readonly found: Problem;
  readonly remove: Path | null;
}

/** zod's hook for messages: an issue about unknown keys carries the keys that are known. */
export function knownKeys(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code !== "unrecognized_keys") return undefined;
  const schema = issue.inst as z.ZodMiniObject | undefined;
  return Object.keys(schema?._zod.def.shape ?? {}).join(" ");
}

/** The faults that one issue of zod's means, with a union's as those of the form that was probably meant. */
export function faultsOf(issue: Issue, root: unknown, base: Path): Fault[] {
  const path = [...base, ...(issue.path as Path)];
  const value = valueAt(root, path);
  if (path.length > 0 && value === undefined) return isMissing(root, path) ? [missing(path)] : [];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((name) => unknownKey(path, name, issue.message.split(" ")));
    case "invalid_key":
      return [{ found: problem("bad-id", { id: String(path.at(-1)) }), path, on: "key", remove: path }];
    case "invalid_union":
      return unionFaults(issue, root, path);
    default:
      return [{ found: valueProblem(issue, label(path), value), path, on: "value", remove: path }];
  }
}

function isMissing(root: unknown, path: Path): boolean {
  return !hasPart(valueAt(root, path.slice(0, -1)), path.at(-1) as string | number);
}

function missing(path: Path): Fault {
  const parent = path.slice(0, -1);
  return {
    found: problem("missing-key", { key: String(path.at(-1)), of: parent.join(".") }),
    path,
    on: "key",
    remove: null,
  };
}

function unknownKey(parent: Path, key: string, known: readonly string[]): Fault {
  const path = [...parent, key];
  const found = problem("unknown-key", { key, of: parent.join("."), near: nearest(key, known), known });
  return { found, path, on: "key", remove: path };
}

function valueProblem(issue: Issue, key: string, value: unknown): Problem {
  switch (issue.code) {
    case "invalid_type":
      return problem("wrong-type", { key, needs: [issue.expected], value });
    case "invalid_value":
      return problem("bad-choice", {
        key,
        value,
        choices: issue.values,
        near: typeof value === "string" ? nearest(value, issue.values.map(String)) : null,
      });
    case "too_small":
      return problem("bad-size", {
        key,
        bound: "least",
        limit: Number(issue.minimum),
        inclusive: issue.inclusive ?? true,
        of: issue.origin,
      });
    case "too_big":
      return problem("bad-size", {
        key,
        bound: "most",
        limit: Number(issue.maximum),
        inclusive: issue.inclusive ?? true,
        of: issue.origin,
      });
    default:
      return key === "currency" ? problem("bad-currency", { value }) : problem("bad-id", { id: String(value) });
  }
}

/** Of the forms a value can take, the one whose kind fits and that has least wrong. */
function unionFaults(issue: Union, root: unknown, path: Path): Fault[] {
  const forms = formsOf(issue).map((issues) => ({ issues, kind: wrongKind(issues) }));
  const fitting = forms
    .filter(({ kind }) => kind === null)
    .map(({ issues }) => withoutEchoes(issues.flatMap((each) => faultsOf(each, root, path))));
  if (fitting.length > 0) {
    const best = fitting.reduce((a, b) => (b.length < a.length ? b : a));
    return best.map((fault) => ({ ...fault, remove: path }));
  }
  const needs = [...new Set(forms.map(({ kind }) => kind as string))];
  return [
    {
      found: problem("wrong-type", { key: label(path), needs, value: valueAt(root, path) }),
      path,
      on: "value",
      remove: path,
    },
  ];
}

/** The issues of each form, with those of a union within the union. */
function formsOf(issue: Union): Issue[][] {
  return issue.errors.flatMap((issues) => {
    const [first] = issues as Issue[];
    return first?.code === "invalid_union" && first.path.length === 0 ? formsOf(first) : [issues as Issue[]];
  });
}

function wrongKind(issues: readonly Issue[]): string | null {
  const issue = issues.find((each) => each.code === "invalid_type" && each.path.length === 0);
  return issue?.code === "invalid_type" ? issue.expected : null;
}

/** A key by itself; an item of a list with its list. */
function label(path: Path): string {
  return typeof path.at(-1) === "number" ? path.slice(-2).join(".") : String(path.at(-1));
}
