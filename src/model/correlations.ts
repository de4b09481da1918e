import { cholesky } from "../mathematics/cholesky.ts";
import { rankToLinear } from "../mathematics/rank-to-linear.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Column, CorrelatedColumns } from "./programme.ts";

/** All correlated columns as one Gaussian copula; none where the scenario states no correlation. */
export function compileCorrelations(scenario: Scenario, columns: readonly Column[]): CorrelatedColumns[] {
  const index = new Map(columns.map((column, position) => [column.key, position]));
  const pairs = scenario.correlations.flatMap(({ between: [a, b], rank }) => {
    const [left, right] = [index.get(columnKey(scenario, a)), index.get(columnKey(scenario, b))];
    return left === undefined || right === undefined ? [] : [{ left, right, rank }];
  });
  if (pairs.length === 0) return [];
  const keyOf = (column: number) => columns[column].key;
  const members = [...new Set(pairs.flatMap(({ left, right }) => [left, right]))].sort((a, b) =>
    keyOf(a) < keyOf(b) ? -1 : 1,
  );
  const matrix = members.map((_, row) => members.map((__, column): number => (row === column ? 1 : 0)));
  for (const { left, right, rank } of pairs) {
    const [i, j] = [members.indexOf(left), members.indexOf(right)];
    matrix[i][j] = matrix[j][i] = rankToLinear(rank);
  }
  const factor = cholesky(matrix);
  return factor === null ? [] : [{ columns: members, cholesky: factor }];
}

function columnKey(scenario: Scenario, path: string): string {
  const assumption = scenario.quantities.get(path)?.assumption;
  return assumption ? `$${assumption}` : path;
}
