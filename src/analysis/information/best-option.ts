/** The option with the greatest mean; the first of those that tie. `columns`: [option][world], more is better. */
export function bestOption(columns: readonly ArrayLike<number>[]): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  columns.forEach((column, option) => {
    let sum = 0;
    for (let w = 0; w < column.length; w++) sum += column[w];
    if (sum / column.length > most) {
      most = sum / column.length;
      best = option;
    }
  });
  return best;
}
