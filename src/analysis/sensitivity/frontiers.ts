import { acceptability } from "../frontier/acceptability.ts";
import { frontier } from "../frontier/frontier.ts";
import { estimate } from "../replicates.ts";
import type { Losses } from "./losses.ts";
import { measured, pseudo } from "./pseudo.ts";
import type { AcceptabilityPoint, FrontierResult } from "./result.ts";
import type { Study } from "./study.ts";

/** Cost against deaths averted: in all, and for each payer who pays anything. */
export function frontierResults(study: Study): FrontierResult[] {
  const payers = study.run.programme.payerIds.map((id) => ({ payer: id, metric: `cost.${id}` }));
  const ways = [{ payer: null, metric: "cost" }, ...payers].map(({ payer, metric }) =>
    frontierOf(study, payer, metric),
  );
  return ways.filter(({ options }) => options.some(({ cost }) => cost.mean !== 0));
}

function frontierOf(study: Study, payer: string | null, metric: string): FrontierResult {
  const base = pseudo(study, study.run, { option: study.baseline, metric: "deaths" });
  const points = study.options.map((option) => {
    const deaths = pseudo(study, study.run, { option, metric: "deaths" });
    return {
      id: option,
      cost: pseudo(study, study.run, { option, metric }),
      averted: base.map((v, r) => v - deaths[r]),
    };
  });
  const standings = frontier(points.map(({ id, cost, averted }) => ({ id, cost: mean(cost), effect: mean(averted) })));
  const on = points
    .filter((_, i) => standings[i].status === "frontier")
    .sort((a, b) => mean(a.averted) - mean(b.averted));
  return {
    payer,
    options: points.map((point, i) => {
      const before = on.findLast(({ averted }) => mean(averted) < mean(point.averted));
      const { status, icer } = standings[i];
      return {
        id: point.id,
        cost: measured(point.cost),
        averted: measured(point.averted),
        status,
        icer: icer === null || before === undefined ? null : { mean: icer, se: errorOfRatio(point, before, icer) },
      };
    }),
  };
}

interface Point {
  readonly cost: Float64Array;
  readonly averted: Float64Array;
}

/** Standard error of a ratio of two mean differences, linearised: that of (Δcost − ratio·Δaverted) over the mean Δaverted. */
function errorOfRatio(to: Point, from: Point, ratio: number): number {
  const residual = to.cost.map((value, r) => value - from.cost[r] - ratio * (to.averted[r] - from.averted[r]));
  return estimate(residual).se / Math.abs(mean(to.averted) - mean(from.averted));
}

function mean(values: Float64Array): number {
  return estimate(values).mean;
}

const STEPS = [1, 2, 5];

/** The acceptability curve at round values around the ratios of the frontier, and at 0. */
export function acceptabilityPoints(
  study: Study,
  {
    losses,
    total,
    stated,
  }: { readonly losses: Losses; readonly total: FrontierResult | undefined; readonly stated: number | null },
): AcceptabilityPoint[] {
  const ratios = (total?.options ?? []).flatMap(({ icer }) => (icer !== null && icer.mean > 0 ? [icer.mean] : []));
  const averted = losses.deaths.map((column) => column.map((value) => -value));
  const values = new Set([0, ...roundValues(ratios), ...(stated === null ? [] : [stated])]);
  return [...values]
    .sort((a, b) => a - b)
    .map((value) => {
      const { probabilityBest, frontierOption, evpi } = acceptability(losses.costs, averted, value);
      return {
        value,
        options: study.options.map((id, option) => ({ id, probabilityBest: probabilityBest[option] })),
        frontierOption: study.options[frontierOption],
        evpi,
      };
    });
}

/** 1, 2, 5, 10, … from under half the least of some ratios to over twice the greatest. */
function roundValues(ratios: readonly number[]): number[] {
  if (ratios.length === 0) return [];
  const [least, most] = [Math.min(...ratios) / 2, Math.max(...ratios) * 2];
  let unit = 1;
  while (unit * 10 <= least) unit *= 10;
  while (unit > least) unit /= 10;
  const values: number[] = [];
  for (let step = 0; step < 3 || (values.at(-1) ?? 0) < most; step++) {
    values.push(STEPS[step % 3] * unit);
    if (step % 3 === 2) unit *= 10;
  }
  const first = values.findIndex((value) => value >= least);
  return values.slice(Math.max(0, first - 1), values.findIndex((value) => value >= most) + 1);
}
