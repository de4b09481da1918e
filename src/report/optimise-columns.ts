import type { OptimiseResult, RobustFigures } from "../optimise/result.ts";
import { differenceWithError, grouped, percent, withError, withoutError } from "./digits.ts";
import type { Column } from "./grid.ts";
import { money } from "./money.ts";

/** Who leaves when, by the programme. */
export function scheduleColumns({ schedule }: OptimiseResult): Column[] {
  const cohorts = schedule.some(({ cohort }) => cohort !== null);
  return [
    left(
      ["from"],
      schedule.map(({ from }) => from),
    ),
    left(
      ["by"],
      schedule.map(({ to, kind }) => (kind === "site" ? `to ${to}` : to)),
    ),
    ...(cohorts
      ? [
          left(
            ["cohort"],
            schedule.map(({ cohort }) => cohort ?? "all"),
          ),
        ]
      : []),
    right(
      ["people"],
      schedule.map(({ people }) => grouped(people, 0)),
    ),
    left(
      ["first", "leave"],
      schedule.map(({ first }) => first),
    ),
    left(
      ["last", "leave by"],
      schedule.map(({ last }) => last),
    ),
  ];
}

/** The option found beside every option people wrote, in the same worlds. */
export function gainColumns({ option, gains, plan, frontier, robust }: OptimiseResult): Column[] {
  const points = new Set([...(frontier?.points ?? []).map((point) => point.option), robust?.mean.option]);
  const rows = plan.options.filter(({ id }) => !points.has(id));
  const gainOn = (id: string) => gains.find((gain) => gain.option === id);
  const difference = (id: string, kind: "deaths" | "weighted") => {
    const gain = gainOn(id);
    return gain === undefined ? "-" : differenceWithError(gain[kind], 2);
  };
  return [
    left(
      ["option"],
      rows.map(({ id }) => (id === option ? `${id} +` : id === plan.baseline ? `${id} *` : id)),
    ),
    right(
      ["deaths", "mean (se)"],
      rows.map(({ outcomes }) => withError(outcomes.deaths, 1)),
    ),
    right(
      ["found less", "this one (se)"],
      rows.map(({ id }) => difference(id, "deaths")),
    ),
    right(
      ["needs", "all met"],
      rows.map(({ needs }) => percent(needs.chance)),
    ),
    right(
      ["deaths", "weighted"],
      rows.map(({ weighted }) => withoutError(weighted.deaths, 1)),
    ),
    right(
      ["found less this", "weighted (se)"],
      rows.map(({ id }) => difference(id, "weighted")),
    ),
    right(
      ["transferred", "mean"],
      rows.map(({ outcomes }) => withoutError(outcomes.transferred, 0)),
    ),
    right(
      ["cost", `${plan.scenario.currency}`],
      rows.map(({ outcomes }) => money(outcomes.cost)),
    ),
  ];
}

/** Deaths against what is spent. */
export function frontierColumns({ frontier, plan }: OptimiseResult): Column[] {
  if (frontier === null) return [];
  const { points } = frontier;
  const { payers, currency } = plan.scenario;
  const plain = (value: number) => money({ mean: value, se: null });
  return [
    left(
      ["option"],
      points.map(({ option }) => option),
    ),
    right(
      ["may cost", currency],
      points.map(({ ceiling }) => (ceiling === null ? "any" : plain(ceiling))),
    ),
    right(
      ["deaths by the", "programme"],
      points.map(({ programme }) => grouped(programme.deaths, 1)),
    ),
    right(
      ["none has", "fewer than"],
      points.map(({ programme }) => grouped(programme.bound, 1)),
    ),
    right(
      ["deaths", "mean (se)"],
      points.map(({ deaths }) => withError(deaths, 1)),
    ),
    right(
      ["cost", "mean"],
      points.map(({ cost }) => money(cost)),
    ),
    ...payers.map(({ id }) =>
      right(
        [id, "mean"],
        points.map(({ costs }) => money(costs[id])),
      ),
    ),
  ];
}

/** The robust schedule and the one with the fewest expected deaths, over the sampled worlds. */
export function robustColumns({ robust }: OptimiseResult): Column[] {
  if (robust === null) return [];
  const rows = [robust.found, robust.mean];
  const figure = (of: (row: RobustFigures) => number) => rows.map((row) => grouped(of(row), 1));
  return [
    left(
      ["option"],
      rows.map(({ option }) => option),
    ),
    right(
      ["expected", "deaths"],
      figure(({ mean }) => mean),
    ),
    right(
      ["90th", "percentile"],
      figure(({ p90 }) => p90),
    ),
    right(
      ["greatest", "regret"],
      figure(({ regret }) => regret),
    ),
  ];
}

function left(head: readonly string[], cells: readonly string[]): Column {
  return { head, align: "left", cells };
}

function right(head: readonly string[], cells: readonly string[]): Column {
  return { head, align: "right", cells };
}
