import type { OptimiseResult } from "../optimise/result.ts";
import type { PolicyFound, PolicyResult } from "../optimise/policies/search-policies.ts";
import { errorText, grouped, toldFromZero, withError, withoutError } from "./digits.ts";
import { type Column, columnWidth, grid, gridWidth } from "./grid.ts";
import { paragraph, section, type TextStyle } from "./section.ts";

export const POLICIES = "Options with rules, each carried out with its needs met";

/** The best of the rules tried, for people to read; nothing where none were asked for. */
export function policiesSection({ policies }: OptimiseResult, style: TextStyle): string[] {
  if (policies === undefined) return [];
  const words = paragraph(policiesWords(policies), style);
  if (policies === null) return section(POLICIES, [words], style);
  const [begins, rules, ...figures] = policyColumns(policies) as [Column, Column, ...Column[]];
  const room = style.width - gridWidth([begins, ...figures]) - 2;
  const fitted = { ...rules, width: Math.min(columnWidth(rules), Math.max(20, room)) };
  return section(POLICIES, [words, grid([begins, fitted, ...figures])], style);
}

/** What came of the search, in sentences. */
export function policiesWords(policies: PolicyResult | null): string {
  if (policies === null)
    return "None of the options may turn to another: each that moves or sets something stands alone.";
  const { tried, choosingWorlds, worlds, gain, fixed } = policies;
  const size = withoutError({ mean: Math.abs(gain.mean ?? 0), se: gain.se }, 2);
  const error = gain.se === null || gain.se === 0 ? "" : ` (se ${errorText(gain.se)})`;
  const verdict = toldFromZero(gain)
    ? `The first has ${size}${error} ${(gain.mean ?? 0) < 0 ? "fewer" : "more"} deaths than ${fixed.begins}, the best of them without rules`
    : `The first cannot be told from ${fixed.begins}, the best of them without rules`;
  return `${verdict}. Of ${grouped(tried, 0)} tried the best were chosen in ${grouped(choosingWorlds, 0)} worlds; the figures are of ${grouped(worlds, 0)} others, in which nothing was chosen.`;
}

/** A row for each policy, the one chosen first first; at the end the best option without rules. */
export function policyColumns({ policies, fixed }: PolicyResult): Column[] {
  const rows = [...policies, fixed];
  const text = (head: string, cell: (row: PolicyFound) => string): Column => ({
    head: [head],
    align: "left",
    cells: rows.map(cell),
  });
  return [
    text("begins with", ({ begins }) => begins),
    text("rules", ({ rules }) => rules.map(({ when, to }) => `${when}, then ${to}`).join("; ") || "none"),
    { head: ["deaths", "mean (se)"], align: "right", cells: rows.map(({ deaths }) => withError(deaths, 2)) },
  ];
}
