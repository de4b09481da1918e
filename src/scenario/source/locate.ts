import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, Scalar, type YAMLMap } from "yaml";
import type { Path, Range } from "../diagnostic.ts";
import type { Place, Span } from "../finding.ts";
import type { YamlSource } from "./read-yaml.ts";

interface Child {
  readonly key: Node | null;
  readonly value: Node | null;
  /** What the child is merged from, where it is. */
  readonly merge?: Node | null;
}

interface Found extends Child {
  /** Whether the whole path exists. */
  readonly whole: boolean;
  /** The first alias or merge that the path leads through. */
  readonly alias: Node | null;
}

/** Finds the places of findings in a text: ranges of keys, of values, or of parts of a value's text. */
export class Locator {
  readonly #source: YamlSource;
  readonly #entries = new Map<YAMLMap, Map<string, Child>>();

  constructor(source: YamlSource) {
    this.#source = source;
  }

  locate({ path, on, span }: Place & { readonly span?: Span }): Range {
    if (typeof on !== "string") return toRange(this.#source, on);
    const { key, value, whole } = this.#find(path);
    const keySpan = spanOf(this.#source, key ?? firstNode(value));
    if (on === "key" || !whole || value === null) return toRange(this.#source, keySpan);
    return toRange(this.#source, within(this.#source, value, span) ?? spanOf(this.#source, value));
  }

  /** Where an alias stands that leads to a place elsewhere in the text; null where none does. */
  aliasTo({ path, on }: Place): Range | null {
    const { alias, whole } = this.#find(path);
    return alias === null || !whole || typeof on !== "string"
      ? null
      : toRange(this.#source, spanOf(this.#source, alias));
  }

  /** The key and value at a path, or of the last part of it that exists. */
  #find(path: Path): Found {
    let found: Found = { key: null, value: this.#source.document.contents, whole: true, alias: null };
    for (const part of path) {
      const child = this.#child(this.#target(found.value), part);
      if (child === null) return { ...found, whole: false };
      const alias = found.alias ?? (isAlias(found.value) ? found.value : (child.merge ?? null));
      found = { ...child, whole: true, alias };
    }
    return isEmpty(found.value) ? { ...found, value: null } : found;
  }

  #child(parent: unknown, part: string | number): Child | null {
    if (isMap(parent)) return this.#own(parent).get(String(part)) ?? this.#inherited(parent, String(part));
    const item = isSeq(parent) ? parent.items[Number(part)] : undefined;
    return item === undefined ? null : { key: null, value: item as Node | null };
  }

  #own(map: YAMLMap): Map<string, Child> {
    const known = this.#entries.get(map);
    if (known !== undefined) return known;
    const pairs = (map.items as Pair<Node, Node | null>[]).filter(({ key }) => isScalar(key));
    const entries = new Map(pairs.reverse().map((pair) => [String((pair.key as Scalar).value ?? ""), pair]));
    this.#entries.set(map, entries);
    return entries;
  }

  /** An entry that a mapping merges from another (which itself merges no further). */
  #inherited(map: YAMLMap, part: string): Child | null {
    const merge = this.#own(map).get("<<")?.value ?? null;
    const merged = this.#target(merge);
    const mappings = (isSeq(merged) ? merged.items : [merged]).map((each) => this.#target(each)).filter(isMap);
    const entry = mappings.map((each) => this.#own(each).get(part)).find((each) => each !== undefined);
    return entry === undefined ? null : { key: entry.key, value: entry.value, merge };
  }

  #target(node: unknown): unknown {
    return isAlias(node) ? node.resolve(this.#source.document) : node;
  }
}

function isEmpty(node: Node | null): boolean {
  return node === null || (isScalar(node) && node.range?.[0] === node.range?.[1]);
}

function firstNode(node: Node | null): Node | null {
  if (isMap(node) && node.items.length > 0) return node.items[0]?.key as Node;
  return node;
}

function spanOf({ text }: YamlSource, node: Node | null): Span {
  const [start, end] = node?.range ?? [0, 0];
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

/** Offsets of a part of a text that stands in the file as it reads: plain, or quoted without escapes. */
function within({ text }: YamlSource, node: Node, span: Span | undefined): Span | null {
  if (span === undefined || !isScalar(node) || !node.range) return null;
  const start = node.range[0] + (node.type === Scalar.PLAIN ? 0 : 1);
  const asWritten = text.slice(start, start + String(node.value).length) === String(node.value);
  return asWritten ? { start: start + span.start, end: start + Math.max(span.end, span.start + 1) } : null;
}

function toRange({ text, lines }: YamlSource, { start, end }: Span): Range {
  const from = lines.linePos(Math.min(start, text.length));
  const to = lines.linePos(Math.min(Math.max(end, start), text.length));
  return { line: from.line || 1, column: from.col || 1, endLine: to.line || 1, endColumn: to.col || 1 };
}
