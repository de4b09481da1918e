import { type Document, isPair, isScalar, type Node, type Pair, Scalar, visit } from "yaml";
import { keyNames } from "../structure/key-names.ts";
import { publishedSchema } from "../structure/published.ts";

type Item = Pair | Node;

const MOST_PIECES = 64;
const KEYS = keyNames(publishedSchema);

/**
 * Undoes what YAML does to `{ value: uniform(0, 1), title: Out at once, temporarily }`: inside `{ }` and `[ ]` a comma
 * ends a text, which falls into a value and stray keys. The pieces become the one text that was written, unless a
 * piece is itself a key of the language; in a list only an open bracket keeps a text together.
 */
export function joinSplitText(document: Document.Parsed, text: string): void {
  visit(document, {
    Map: (_, node) => {
      if (node.flow)
        joinItems(node.items as Item[], { text, isWhole: (next) => next === null || KEYS.has(String(next.value)) });
    },
    Seq: (_, node) => {
      if (node.flow) joinItems(node.items as Item[], { text, isWhole: () => true });
    },
  });
}

interface Joining {
  readonly text: string;
  /** Whether a text with its brackets closed is complete, given the lone text after it. */
  readonly isWhole: (next: Scalar | null) => boolean;
}

function joinItems(items: Item[], joining: Joining): void {
  let kept = 0;
  for (let first = 0; first < items.length; first++) {
    const last = lastPiece(items, first, joining.isWhole);
    if (last > first) join(plain(textOf(items[first])) as Scalar, plain(loneText(items[last])) as Scalar, joining.text);
    items[kept++] = items[first] as Item;
    first = last;
  }
  items.length = kept;
}

function join(first: Scalar, last: Scalar, text: string): void {
  const [start, end] = [first.range?.[0] as number, last.range?.[1] as number];
  first.value = text.slice(start, end).replace(/\s+/g, " ");
  first.range = [start, end, end];
}

/** Index of the item that completes the text begun in item `first`; `first` itself where nothing was split. */
function lastPiece(items: readonly Item[], first: number, isWhole: Joining["isWhole"]): number {
  let whole = first;
  let open = 0;
  for (let index = first; index < Math.min(items.length, first + MOST_PIECES); index++) {
    const piece = plain(index === first ? textOf(items[index]) : loneText(items[index]));
    if (piece === null) return whole;
    open += openBrackets(piece.source ?? "");
    if (open > 0) continue;
    whole = index;
    if (isWhole(plain(loneText(items[index + 1])))) return whole;
  }
  return whole;
}

function openBrackets(piece: string): number {
  return piece.split("(").length - piece.split(")").length;
}

function textOf(item: Item | undefined): unknown {
  return isPair(item) ? item.value : item;
}

/** The text of an item that is nothing but text: a key without a value, or an item of a list. */
function loneText(item: Item | undefined): unknown {
  if (!isPair(item)) return item;
  return item.value === null ? item.key : null;
}

function plain(node: unknown): Scalar | null {
  return isScalar(node) && node.type === Scalar.PLAIN ? node : null;
}
