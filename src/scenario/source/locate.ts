import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, Scalar, type YAMLMap } from "yaml";
import type { Path, Range } from "../diagnostic.ts";
import type { Finding, Span } from "../finding.ts";
import type { YamlSource } from "./read-yaml.ts";

interface Child {
  readonly key: Node | null;
  readonly value: Node | null;
}

interface Found extends Child {
  /** Whether the whole path exists. */
  readonly whole: boolean;
}

/** Where a finding stands in the text: the range of a key, of a value, or of a part of a value's text. */
export function locate(source: YamlSource, finding: Finding): Range {
  if (typeof finding.on !== "string") return toRange(source, finding.on);
  const { key, value, whole } = find(source, finding.path);
  const keySpan = spanOf(source, key ?? firstNode(value));
  if (finding.on === "key" || !whole || value === null) return toRange(source, keySpan);
  return toRange(source, within(source, value, finding.span) ?? spanOf(source, value));
}

/** The key and value at a path, or of the last part of it that exists. */
function find({ document }: YamlSource, path: Path): Found {
  let found: Found = { key: null, value: document.contents, whole: true };
  for (const part of path) {
    const child = childOf(document, target(document, found.value), part);
    if (child === null) return { ...found, whole: false };
    found = { ...child, whole: true };
  }
  return isEmpty(found.value) ? { ...found, value: null } : found;
}

function childOf(document: Document.Parsed, parent: unknown, part: string | number): Child | null {
  if (isMap(parent)) return entry(document, parent as YAMLMap<Node, Node | null>, String(part));
  const item = isSeq(parent) ? parent.items[Number(part)] : undefined;
  return item === undefined ? null : { key: null, value: item as Node | null };
}

/** A mapping's own entry, or one that it merges (from a mapping that merges no further). */
function entry(document: Document.Parsed, map: YAMLMap<Node, Node | null>, part: string): Child | null {
  const named =
    (name: string) =>
    ({ key }: Pair<Node, Node | null>) =>
      isScalar(key) && String(key.value ?? "") === name;
  const own = map.items.find(named(part));
  if (own !== undefined) return own;
  const merges = map.items.filter(named("<<")).flatMap(({ value }) => (isSeq(value) ? value.items : [value]));
  const mappings = merges.map((each) => target(document, each)).filter(isMap) as YAMLMap<Node, Node | null>[];
  return mappings.flatMap(({ items }) => items.filter(named(part)))[0] ?? null;
}

function target(document: Document.Parsed, node: unknown): unknown {
  return isAlias(node) ? node.resolve(document) : node;
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
