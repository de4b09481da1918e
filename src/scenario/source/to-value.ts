import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from "yaml";
import type { Path } from "../diagnostic.ts";
import { type Findings, type Problem, problem } from "../finding.ts";

type Mapping = Record<string, unknown>;

const MOST_EXPANDED = 100_000;
const DEEPEST = 100;

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

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  convert(node: unknown, path: Path): unknown {
    if (isAlias(node)) return this.#alias(node, path);
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return null;
    if (path.length > DEEPEST) return this.#fault(problem("too-deep", { most: DEEPEST }), node, path);
    const before = this.#expanded++;
    if (node.anchor) this.#anchors.set(node.anchor, node);
    const value = isMap(node) ? this.#mapping(node, path) : isSeq(node) ? this.#list(node.items, path) : node.value;
    if (node.anchor) this.#done.set(node, { value, size: this.#expanded - before });
    return value;
  }

  #list(items: readonly unknown[], path: Path): unknown[] {
    return items.map((item, index) => this.convert(item, [...path, index]));
  }

  #mapping(node: YAMLMap, path: Path): Mapping {
    const result: Mapping = Object.create(null);
    const merged: Mapping[] = [];
    for (const pair of node.items as Pair<unknown, unknown>[]) {
      const key = isScalar(pair.key) ? String(pair.key.value ?? "") : "";
      const at = [...path, key];
      if (isMerge(pair)) merged.push(...this.#merge(pair, at));
      else if (key === "__proto__") this.#fault(problem("bad-id", { id: key }), pair.key as Node, at);
      else if (key in result) this.#fault(problem("duplicate-key", { key }), pair.key as Node, at);
      else result[key] = this.convert(pair.value, at);
    }
    for (const mapping of merged)
      for (const key of Object.keys(mapping)) if (!(key in result)) result[key] = mapping[key];
    return result;
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
    return isBomb ? this.#fault(problem("alias-overused", { most: MOST_EXPANDED }), alias, path) : done.value;
  }

  /** What is at fault stands as a value that is not there. */
  #fault(found: Problem, node: Node, path: Path): undefined {
    const [start, end] = node.range ?? [0, 0];
    this.#findings.add(found, path, { start, end });
    return undefined;
  }
}

function isMerge(pair: Pair<unknown, unknown>): boolean {
  return isScalar(pair.key) && pair.key.type === "PLAIN" && pair.key.value === "<<";
}

/** Whether a value is a mapping of the file. */
export function isMapping(value: unknown): value is Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
