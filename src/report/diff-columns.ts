import type { DiffRow } from "./diff-rows.ts";
import type { Column } from "./grid.ts";

/** What a mark or a word in these columns means, said where it stands in them. */
export const DIFF_NOTES = [
  ["(se)", "mean (se): mean and its standard error. Differences are after less before, paired world by world."],
  ["~", "~ within two standard errors of zero: this run cannot tell it from no difference."],
  ["more", "less in, more in: share of the worlds."],
  [
    "median",
    "median: of all worlds, those that do not get there counted as never; in brackets the share that does. The difference is of means, with never as the last day.",
  ],
] as const;

/** The columns of a metric's rows: the option first. */
export function diffColumns(rows: readonly DiffRow[]): readonly [Column, ...Column[]] {
  const figures = (head: readonly string[], cell: (row: DiffRow) => string): Column => ({
    head,
    align: "right",
    cells: rows.map(cell),
  });
  return [
    { head: ["option"], align: "left", cells: rows.map((row) => row.option) },
    figures(["before"], (row) => row.before),
    figures(["after"], (row) => row.after),
    figures(["difference", "(se)"], (row) => row.difference),
    figures(["5-95%", "of worlds"], (row) => row.range),
    figures(["less", "in"], (row) => row.less),
    figures(["more", "in"], (row) => row.more),
  ];
}
