import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
} from "yaml";
import type { Path } from "../diagnostic.ts";
import { type Findings, type Problem, problem, type Span } from "../finding.ts";
import { numberProblem } from "../quantity/number-problem.ts";
import { DEEPEST } from "./depth.ts";

type Mapping = Record<string, unknown>;

const MOST_EXPANDED = 100_000;

/**
 * A document as plain values: mappings without a prototype, lists, texts, numbers, booleans, null.
 * Aliases are followed and `<<` merged here, so that whatever is wrong with them has a place.
 */
export function toValue(document: Document.Parsed, findings: Findings): unknown {
  return new Converter(findings).convert(document.contents, []);
}

class Converter {
  readonly #findings: Findings;
  readonly #anchors = new Map<string, Node>();
  readonly #done = new Map<Node, { value: unknown; size: number }>();
  #expanded = 0;
  #isBomb = false;

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  convert(node: unknown, path: Path): unknown {
    if (isAlias(node)) return this.#alias(node, path);
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return null;
    if (path.length > DEEPEST) return this.#fault(problem("too-deep", { most: DEEPEST }), node, path);
    const before = this.#expanded++;
    if (node.anchor) this.#anchors.set(node.anchor, node);
    const value = isMap(node)
      ? this.#mapping(node, path)
      : isSeq(node)
        ? this.#list(node.items, path)
        : this.#scalar(node, path);
    if (node.anchor) this.#done.set(node, { value, size: this.#expanded - before });
    return value;
  }

  #scalar(node: Scalar, path: Path): unknown {
    const fault = typeof node.value === "number" ? numberProblem(node.source ?? "", node.value) : null;
    return fault === null ? node.value : this.#fault(fault, node, path);
  }

  #list(items: readonly unknown[], path: Path): unknown[] {
    return items.map((item, index) => this.convert(item, [...path, index]));
  }

  #mapping(node: YAMLMap, path: Path): Mapping {
    const result: Mapping = Object.create(null);
    const merged: Mapping[] = [];
    for (const pair of node.items as Pair<unknown, unknown>[]) {
      const key = keyOf(pair);
      const at = [...path, key];
      if (isMerge(pair)) merged.push(...this.#merge(pair, at));
      else if (key === "__proto__") this.#fault(problem("bad-id", { id: key }), pair.key as Node, at);
      else if (key in result) this.#duplicate(node, pair, at);
      else result[key] = this.convert(pair.value, at);
    }
    for (const mapping of merged)
      for (const key of Object.keys(mapping)) if (!(key in result)) result[key] = mapping[key];
    return result;
  }

  #duplicate({ items }: YAMLMap, pair: Pair<unknown, unknown>, path: Path): void {
    const key = keyOf(pair);
    const first = items.find((each) => keyOf(each) === key)?.key as Node;
    this.#fault({ ...problem("duplicate-key", { key }), first: spanOf(first) }, pair.key as Node, path);
  }

  #merge(pair: Pair<unknown, unknown>, path: Path): Mapping[] {
    const value = this.convert(pair.value, path);
    const mappings = (Array.isArray(value) ? value : [value]).filter((each) => each !== undefined);
    if (mappings.every(isMapping)) return mappings;
    this.#fault(problem("merge-not-a-mapping", {}), pair.key as Node, path);
    return [];
  }

  #alias(alias: Alias, path: Path): unknown {
    const name = alias.source;
    const target = this.#anchors.get(name);
    if (target === undefined) return this.#fault(problem("alias-unresolved", { name }), alias, path);
    const done = this.#done.get(target);
    if (done === undefined) return this.#fault(problem("alias-circular", { name }), alias, path);
    this.#expanded += done.size;
    const isBomb = this.#expanded > MOST_EXPANDED && done.size > 1;
    return isBomb ? this.#bomb(alias, path) : done.value;
  }

  /** One finding says it all: the others would be as many as the bomb has parts. */
  #bomb(alias: Alias, path: Path): undefined {
    if (!this.#isBomb) this.#fault(problem("alias-overused", { most: MOST_EXPANDED }), alias, path);
    this.#isBomb = true;
  }

  /** What is at fault stands as a value that is not there. */
  #fault(found: Problem, node: Node, path: Path): undefined {
    this.#findings.add(found, path, spanOf(node));
    return undefined;
  }
}

function keyOf({ key }: Pair<unknown, unknown>): string {
  return isScalar(key) ? String(key.value ?? "") : "";
}

function spanOf(node: Node): Span {
  const [start, end] = node.range ?? [0, 0];
  return { start, end };
}

function isMerge(pair: Pair<unknown, unknown>): boolean {
  return isScalar(pair.key) && pair.key.type === "PLAIN" && pair.key.value === "<<";
}

/** Whether a value is a mapping of the file. */
export function isMapping(value: unknown): value is Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
