import { isoDay } from "./cells.ts";
import type { Layout } from "./layout.ts";
import type { Row } from "./row.ts";

/** A tag row stands within so many rows. */
export const TAG_ROWS = 25;

/** What an HXL-tagged log has to have. */
export const HXL_COLUMNS = ["#date", "#affected+killed"] as const;

const TAG = /^\s*#\s*[a-z][a-z0-9_]*(?:\s*\+\s*[a-z][a-z0-9_]*)*\s*$/i;

/** How many cells of a row are filled, how many of these are HXL tags, and the first that begins like one and is none. */
export function countTags({ cells }: Row): { filled: number; tags: number; near: number | null } {
  const filled = cells.filter((cell) => cell.trim() !== "");
  const near = cells.findIndex((cell) => cell.trim().startsWith("#") && !TAG.test(cell));
  return { filled: filled.length, tags: filled.filter((cell) => TAG.test(cell)).length, near: near < 0 ? null : near };
}

/** Whether a row is a tag row: at least half of its filled cells are tags (HXL standard 1.1; libhxl's threshold). */
export function isTagRow(row: Row): boolean {
  const { filled, tags } = countTags(row);
  return tags > 0 && tags * 2 >= filled;
}

/** A tag with its attributes in order of the alphabet: `#affected +killed` and `#affected+killed` are one. */
export function tagOf(cell: string): string {
  if (!TAG.test(cell)) return "";
  const [tag, ...attributes] = cell.toLowerCase().replace(/[\s#]/g, "").split("+");
  return [`#${tag}`, ...attributes.sort()].join("+");
}

/** A log whose columns are known by their HXL tags. */
export function hxlLayout(row: Row): Layout {
  const columns = row.cells.map(tagOf);
  const find = (tag: string, ...unlike: readonly string[]) => findTag(columns, tag, unlike);
  const all = (...tags: readonly string[]) =>
    columns.flatMap((column, cell) => (tags.some((tag) => bears(column, tag)) ? [cell] : []));
  return {
    format: "hxl",
    columns,
    date: find("#date", "year", "end", "reported", "updated") ?? -1,
    end: find("#date+end"),
    killed: find("#affected+killed"),
    injured: find("#affected+injured"),
    present: find("#affected+present") ?? find("#population"),
    source: find("#meta+source"),
    id: find("#event+id") ?? find("#meta+id"),
    latitude: find("#geo+lat"),
    longitude: find("#geo+lon"),
    portable: {
      actor: all("#group"),
      dyad: [],
      place: all("#loc", "#adm1", "#adm2", "#adm3", "#country"),
      type: all("#event+type", "#event+kind", "#crisis+type"),
    },
    precision: null,
    dayOf: isoDay,
    lethalOnly: false,
    attribution: null,
  };
}

/** The column with a tag and its attributes, with the fewest others: `#affected+killed` before `#affected+f+killed`. */
function findTag(columns: readonly string[], tag: string, unlike: readonly string[]): number | null {
  const found = columns
    .map((column, cell) => ({ column, cell }))
    .filter(({ column }) => bears(column, tag) && !unlike.some((attribute) => column.split("+").includes(attribute)))
    .sort((a, b) => a.column.split("+").length - b.column.split("+").length);
  return found[0]?.cell ?? null;
}

function bears(column: string, tag: string): boolean {
  const [name, ...attributes] = column.split("+");
  const [wanted, ...needed] = tag.split("+");
  return name === wanted && needed.every((attribute) => attributes.includes(attribute));
}
