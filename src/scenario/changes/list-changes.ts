import type { Path } from "../diagnostic.ts";
import type { Quantity } from "../scenario.ts";
import { isMapping } from "../source/to-value.ts";
import type { Change, Concern, Said, WrittenScenario } from "./change.ts";
import { flowText } from "./flow-text.ts";
import { itemName, matchedItems } from "./matched-items.ts";
import { sameFigure } from "./same-figure.ts";

/** What differs between two scenarios as written, and which figure of the first is which of the second where lists moved them. */
export interface Changes {
  readonly changes: readonly Change[];
  /** Paths of figures before → after, where they differ. */
  readonly moved: ReadonlyMap<string, string>;
}

/** Two values at places that correspond; undefined where one is missing. */
interface Pair {
  readonly before: Path;
  readonly after: Path;
  readonly old: unknown;
  readonly now: unknown;
  /** Names the item of a list they are in. */
  readonly item: string | null;
}

const PROVENANCE = new Set(["source", "note", "as_of", "confidence"]);
const WORDS = new Set(["title", "name", "summary", "says", "by"]);

/**
 * Every place where two scenarios say something different, in the order of the second. What is only written differently is
 * no change: order of keys, quotes, anchors, comments, `30%` for `0.3`.
 */
export function listChanges(before: WrittenScenario, after: WrittenScenario): Changes {
  const walk = new Walk(before, after);
  walk.values({ before: [], after: [], old: before.written, now: after.written, item: null });
  return { changes: walk.changes, moved: walk.moved };
}

class Walk {
  readonly changes: Change[] = [];
  readonly moved = new Map<string, string>();
  readonly #before: WrittenScenario;
  readonly #after: WrittenScenario;

  constructor(before: WrittenScenario, after: WrittenScenario) {
    this.#before = before;
    this.#after = after;
  }

  values(pair: Pair): void {
    const old = figureAt(this.#before, pair.before);
    const now = figureAt(this.#after, pair.after);
    if (old !== null && now !== null) this.#figures(pair, old, now);
    else if (isMapping(pair.old) && isMapping(pair.now)) this.#mappings(pair, pair.old, pair.now);
    else if (isListOfMappings(pair.old) && isListOfMappings(pair.now)) this.#lists(pair, pair.old, pair.now);
    else if (!sameText(pair.old, pair.now)) this.#add(pair);
  }

  /** A figure in both; where its number stays, who vouches for it may have changed. */
  #figures(pair: Pair, old: Quantity, now: Quantity): void {
    if (old.path !== now.path) this.moved.set(old.path, now.path);
    if (!sameFigure(old, now)) this.#add(pair);
    else if (isMapping(pair.old) || isMapping(pair.now))
      this.#mappings(pair, provenanceOf(pair.old), provenanceOf(pair.now));
  }

  #mappings(pair: Pair, old: Mapping, now: Mapping): void {
    for (const key of new Set([...Object.keys(now), ...Object.keys(old)])) {
      this.values({
        before: [...pair.before, key],
        after: [...pair.after, key],
        old: Object.hasOwn(old, key) ? old[key] : undefined,
        now: Object.hasOwn(now, key) ? now[key] : undefined,
        item: pair.item,
      });
    }
  }

  #lists(pair: Pair, old: readonly unknown[], now: readonly unknown[]): void {
    const key = String(pair.after.at(-1));
    const items = matchedItems(key, old, now);
    for (const { before, after } of items) {
      this.values({
        before: [...pair.before, before ?? old.length],
        after: [...pair.after, after ?? now.length],
        old: before === null ? undefined : old[before],
        now: after === null ? undefined : now[after],
        item: itemName(after === null ? old[before as number] : now[after]),
      });
    }
    const kept = items.flatMap(({ before, after }) => (before === null || after === null ? [] : [before]));
    if (key === "moves" && kept.some((position, i) => i > 0 && position < (kept[i - 1] as number)))
      this.#reordered(pair, kept);
  }

  /** Moves that compete for the same places go in the order written. */
  #reordered({ after }: Pair, kept: readonly number[]): void {
    const said = (order: readonly number[]): Said => ({
      written: `in the order ${order.map((position) => position + 1).join(", ")}`,
      source: [],
      note: null,
    });
    const path = after.join(".");
    this.changes.push({
      path,
      item: null,
      concerns: "structure",
      before: said([...kept].sort((a, b) => a - b)),
      after: said(kept),
    });
  }

  #add({ before, after, old, now, item }: Pair): void {
    const [then, next] = [saidAt(this.#before, before, old), saidAt(this.#after, after, now)];
    const isFigure = figureAt(this.#before, before) !== null || figureAt(this.#after, after) !== null;
    const path = (now === undefined ? before : after).join(".");
    this.changes.push({ path, item, concerns: isFigure ? "figure" : concernOf(after), before: then, after: next });
  }
}

type Mapping = Readonly<Record<string, unknown>>;

function figureAt({ scenario }: WrittenScenario, path: Path): Quantity | null {
  return scenario.quantities.get(path.join(".")) ?? null;
}

/** A figure that the file leaves out and the model supplies has its value all the same. */
function saidAt(side: WrittenScenario, path: Path, value: unknown): Said | null {
  const figure = figureAt(side, path);
  if (figure !== null)
    return { written: figure.written, source: figure.provenance.source, note: figure.provenance.note };
  return value === undefined ? null : { written: flowText(value), source: sourceOf(value), note: null };
}

function sourceOf(value: unknown): string[] {
  const source = isMapping(value) ? value.source : undefined;
  return [source ?? []].flat().map(String);
}

function provenanceOf(value: unknown): Mapping {
  return isMapping(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => PROVENANCE.has(key))) : {};
}

function isListOfMappings(value: unknown): value is readonly Mapping[] {
  return Array.isArray(value) && value.length > 0 && value.every(isMapping);
}

/** One thing and a list of it mean the same. */
function sameText(a: unknown, b: unknown): boolean {
  const single = (value: unknown) => (Array.isArray(value) && value.length === 1 ? value[0] : value);
  return a !== undefined && b !== undefined && flowText(single(a)) === flowText(single(b));
}

function concernOf(path: Path): Concern {
  const key = String(path.at(-1));
  if (path[0] === "sources" || PROVENANCE.has(key)) return "provenance";
  return WORDS.has(key) ? "words" : "structure";
}
